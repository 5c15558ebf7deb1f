package org.prinuce.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.prinuce.platform.security.RecentSessions.Recent;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class RecentSessionsTest {

    private final Database database = new Database();
    private final RecentSessions<MapSession> sessions = new RecentSessions<>(database);
    private final Recent<MapSession> session = sessions.createSession();

    /** Counts what is asked of it. */
    private static final class Database extends MapSessionRepository {
        private int reads;
        private int writes;

        Database() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public MapSession findById(String id) {
            reads++;
            return super.findById(id);
        }

        @Override
        public void save(MapSession session) {
            writes++;
            super.save(session);
        }
    }

    private Recent<MapSession> use() {
        Recent<MapSession> found = sessions.findById(session.getId());
        found.setLastAccessedTime(Instant.now());
        sessions.save(found);
        return found;
    }

    @Test
    void many_requests_at_once_are_one_read_and_no_write() {
        sessions.save(session);
        for (int i = 0; i < 100; i++) {
            use();
        }
        assertThat(database.reads).isEqualTo(1);
        assertThat(database.writes).isEqualTo(1);
    }

    @Test
    void that_it_is_in_use_is_written_from_time_to_time() {
        sessions.save(session);
        Recent<MapSession> found = use();
        found.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(2)));
        sessions.save(found);
        assertThat(database.writes).isEqualTo(2);
    }

    @Test
    void what_is_put_into_it_is_there_for_the_next_request() {
        sessions.save(session);
        Recent<MapSession> found = use();
        found.setAttribute("who", "officer");
        sessions.save(found);
        assertThat(use().<String>getAttribute("who")).isEqualTo("officer");
        assertThat(database.findById(session.getId()).<String>getAttribute("who"))
                .isEqualTo("officer");
    }

    @Test
    void one_that_is_ended_is_gone_at_once() {
        sessions.save(session);
        use();
        sessions.deleteById(session.getId());
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void one_that_is_given_another_id_is_not_found_by_the_old_one() {
        sessions.save(session);
        Recent<MapSession> found = use();
        String before = found.getId();
        found.changeSessionId();
        sessions.save(found);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(found.getId())).isNotNull();
    }
}
