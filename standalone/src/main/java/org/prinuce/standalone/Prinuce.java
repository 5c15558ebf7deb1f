package org.prinuce.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Where every process of Prinuce starts. {@code PRINUCE_ROLE} says which: {@code standalone} (the default) is all of
 * it with a PostgreSQL of its own; {@code command-side}, {@code query-side} and {@code web} are the parts of the split
 * set-up, as docker-compose.yml puts them together.
 */
public final class Prinuce {

    private static final Map<String, Consumer<Settings>> ROLES = Map.of(
            "standalone", StandaloneProcess::start,
            "command-side", CommandSideProcess::start,
            "query-side", QuerySideProcess::start,
            "web", WebProcess::start);

    private Prinuce() {}

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger everything) {
            everything.setLevel(Level.WARN); // until Spring Boot sets up what is logged
        }
        Settings settings = new Settings(System.getenv());
        try {
            String role = settings.text("PRINUCE_ROLE", "standalone");
            Consumer<Settings> start = ROLES.get(role);
            if (start == null) {
                throw new CannotStart("PRINUCE_ROLE is " + role + ", but must be one of "
                        + String.join(", ", ROLES.keySet().stream().sorted().toList()) + ".");
            }
            start.accept(settings);
        } catch (RuntimeException failed) {
            System.err.println(inOneLine(failed, settings));
            System.exit(1);
        }
    }

    private static String inOneLine(RuntimeException failed, Settings settings) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return String.valueOf(reason.getMessage());
            }
            if (cause instanceof PortInUseException) {
                return Settings.portInUse(settings.port());
            }
        }
        return "Prinuce does not start: " + failed;
    }
}
