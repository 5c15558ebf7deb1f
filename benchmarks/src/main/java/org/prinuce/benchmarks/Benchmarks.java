package org.prinuce.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Runs one benchmark, named by the first argument, and prints its rows. Three more arguments change how long: seconds of
 * warm-up, seconds of each measurement, rounds.
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        String load = load();
        System.out.println(machine());
        System.out.println();
        table(arguments.length == 0 ? "" : arguments[0], pace(arguments), load);
        System.exit(0);
    }

    private static void table(String name, Pace pace, String load) throws Exception {
        switch (name) {
            case "registers" -> Answers.ofRegisters(100_000, load, System.out::println);
            case "as-of" -> Answers.asOf(10_000, 1_000_000, load, System.out::println);
            default -> {
                List<Ratio> ratios = run(name, pace);
                System.out.println(Ratio.HEADER);
                ratios.forEach(ratio -> System.out.println(ratio.row(load)));
            }
        }
    }

    private static Pace pace(String[] arguments) {
        return arguments.length < 4
                ? Pace.FULL
                : new Pace(
                        Duration.ofSeconds(Integer.parseInt(arguments[1])),
                        Duration.ofSeconds(Integer.parseInt(arguments[2])),
                        Integer.parseInt(arguments[3]),
                        Pace.ENTRIES);
    }

    static List<Ratio> run(String name, Pace pace) throws Exception {
        return switch (name) {
            case "http" -> HttpCommands.measure(pace);
            case "engines" -> Engines.measure(pace);
            case "rebuild" -> Rebuilds.measure(pace);
            default ->
                throw new IllegalArgumentException("Name a benchmark: http, engines, rebuild, registers or as-of");
        };
    }

    /** The machine's load over the last minute, as far as the system says. */
    private static String load() throws IOException {
        Path proc = Path.of("/proc/loadavg");
        return Files.isReadable(proc) ? Files.readString(proc).split(" ", 2)[0] : "unknown";
    }

    private static String machine() {
        return "%s, %d cores, %d MiB heap, Java %s, %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        Runtime.version(),
                        System.getProperty("os.name"));
    }
}
