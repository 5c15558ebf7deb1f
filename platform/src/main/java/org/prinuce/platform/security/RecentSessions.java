package org.prinuce.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions that several processes share, without a read and a durable write of the database for every request: a
 * session is read again after a second, and that it is in use is written once a minute. So it may outlive its end on
 * another process by a second, and end a minute early for having been idle.
 */
final class RecentSessions<S extends Session> implements SessionRepository<RecentSessions.Recent<S>> {

    private static final Duration FRESH_FOR = Duration.ofSeconds(1);
    private static final Duration USE_IS_WRITTEN_EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> kept;
    private final Cache<String, Recent<S>> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FRESH_FOR)
            .build();

    RecentSessions(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Recent<S> createSession() {
        return new Recent<>(kept.createSession(), true);
    }

    @Override
    public void save(Recent<S> session) {
        if (session.write(kept)) {
            recent.invalidate(session.getId());
        }
    }

    @Override
    public @Nullable Recent<S> findById(String id) {
        Recent<S> found = recent.get(id, _ -> read(id));
        // One that was given another id is not to be had by its old one.
        return found != null && found.getId().equals(id) && !found.isExpired() ? found : null;
    }

    private @Nullable Recent<S> read(String id) {
        S found = kept.findById(id);
        return found == null ? null : new Recent<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
        recent.invalidate(id);
    }

    /** A session that several requests may have in hand at once. */
    static final class Recent<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        Recent(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        /** Whether there was anything to write. */
        synchronized boolean write(SessionRepository<S> kept) {
            if (!changed) {
                return false;
            }
            kept.save(session);
            changed = false;
            return true;
        }

        @Override
        public synchronized void setLastAccessedTime(Instant now) {
            if (now.isAfter(session.getLastAccessedTime().plus(USE_IS_WRITTEN_EVERY))) {
                session.setLastAccessedTime(now);
                changed = true;
            }
        }

        @Override
        public synchronized String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public synchronized void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public synchronized void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public synchronized void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public synchronized String getId() {
            return session.getId();
        }

        @Override
        public synchronized <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public synchronized Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public synchronized Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public synchronized Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public synchronized Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public synchronized boolean isExpired() {
            return session.isExpired();
        }
    }

    /** A bean of this kind would make Spring Boot leave out the one that it stands before. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        static BeanPostProcessor recentSessions() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JdbcIndexedSessionRepository kept ? before(kept) : bean;
                }
            };
        }

        private static <S extends Session> RecentSessions<S> before(SessionRepository<S> kept) {
            return new RecentSessions<>(kept);
        }
    }
}
