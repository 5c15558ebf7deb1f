package org.prinuce.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.governance.NaiveAnswers;
import org.prinuce.query.governance.RandomStory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the runner keeps, entry by entry, against fresh folds and the naive one. */
class StoreIT {

    private static final int PROGRAMMES = 10;
    private static final int DECISIONS = 100;

    private static QueryProcess process;
    private static List<Entry> ledger;

    @BeforeAll
    static void start() throws InterruptedException {
        process = QueryProcess.start().account("officer", true);
        Random chance = new Random(42);
        List<List<ProgrammeEvent>> stories = new ArrayList<>();
        for (int p = 0; p < PROGRAMMES; p++) {
            Said said = new Said("programme-" + p);
            process.record("office", said.southLondon().toArray(ProgrammeEvent[]::new));
            process.record("office", said.granted("officer", Role.OFFICER, "sutton"));
            RandomStory random = new RandomStory(chance, said);
            for (int d = 0; d < DECISIONS; d++) {
                stories.add(new ArrayList<>(random.of("d" + p + "-" + d)));
            }
            stories.add(new ArrayList<>(List.of(random.rule(), random.rule())));
        }
        List<ProgrammeEvent> shuffled = new ArrayList<>();
        while (!stories.isEmpty()) {
            List<ProgrammeEvent> story = stories.get(chance.nextInt(stories.size()));
            shuffled.add(story.removeFirst());
            if (story.isEmpty()) {
                stories.remove(story);
            }
        }
        while (!shuffled.isEmpty()) {
            List<ProgrammeEvent> some = shuffled.subList(0, Math.min(shuffled.size(), 1 + chance.nextInt(20)));
            process.record("officer", some);
            some.clear();
        }
        ledger = process.bean(Ledger.class).read(0, Integer.MAX_VALUE);
        for (int p = 0; p < PROGRAMMES; p++) {
            String programme = "programme-" + p;
            long last = ledger.stream()
                    .filter(it -> it.event().programme().value().equals(programme))
                    .mapToLong(Entry::position)
                    .max()
                    .orElseThrow();
            assertThat(process.bean(Progress.class).await(programme, last, Duration.ofSeconds(60)))
                    .isTrue();
        }
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    static Collection<View<?>> views() {
        return process.bean(ViewsEndpoint.class).all();
    }

    @Test
    void every_version_of_every_view_is_what_a_fresh_fold_gives_at_its_position() {
        long things = 0;
        for (View<?> view : views()) {
            things += Folds.checkEveryVersion(view, process);
        }
        assertThat(things).isGreaterThanOrEqualTo(PROGRAMMES * DECISIONS);
    }

    @Test
    void a_rebuild_gives_the_same_rows_versions_and_words() throws Exception {
        Map<String, List<String>> before = dump();

        process.bean(Rebuilder.class).rebuild(_ -> true);

        assertThat(dump()).isEqualTo(before);
    }

    /** All that is stored of the live builds, without their numbers. */
    static Map<String, List<String>> dump() {
        return dump(process);
    }

    static Map<String, List<String>> dump(QueryProcess process) {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : List.of("view_version", "view_now", "view_words")) {
            dump.put(
                    table,
                    process.bean(JdbcClient.class)
                            .sql("select cast(to_jsonb(t) - 'build' as text) from " + table
                                    + " t join view_build b using (build) where b.status = 'LIVE'"
                                    + " order by view, programme, key, from_position")
                            .query(String.class)
                            .list());
        }
        return dump;
    }

    @Test
    void words_end_where_the_next_words_of_their_thing_begin() {
        String ends = "select count(to_position), count(*) filter (where to_position is distinct from next) from ("
                + "select to_position, lead(from_position) over (partition by build, programme, key"
                + " order by from_position) as next from view_words) w";
        process.bean(JdbcClient.class).sql(ends).query(rows -> {
            assertThat(rows.getLong(1)).isPositive();
            assertThat(rows.getLong(2)).isZero();
        });
    }

    @Test
    void registers_at_random_moments_are_as_a_naive_fold_has_them() {
        Random chance = new Random(7);
        for (int i = 0; i < 60; i++) {
            NaiveAnswers.checkRegister(process, "programme-" + chance.nextInt(PROGRAMMES), ledger, chance);
        }
        for (int i = 0; i < 100; i++) {
            NaiveAnswers.checkDecision(process, chance.nextInt(PROGRAMMES), chance.nextInt(DECISIONS), ledger, chance);
        }
    }
}
