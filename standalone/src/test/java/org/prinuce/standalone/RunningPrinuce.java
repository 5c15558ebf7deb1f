package org.prinuce.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A process of Prinuce, started as its users start it, with nothing of this test's own process in it. */
public final class RunningPrinuce implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final java.lang.Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread listening;

    private RunningPrinuce(java.lang.Process process) {
        this.process = process;
        // Where the tests are broken off, it goes with them.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.listening = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts a process with these environment variables and no other of ours. */
    static RunningPrinuce start(Map<String, String> environment) {
        return start(environment, List.of());
    }

    /** Starts a process with these environment variables, no other of ours, and these options of its JVM. */
    public static RunningPrinuce start(Map<String, String> environment, List<String> jvmOptions) {
        List<String> arguments = new ArrayList<>(jvmOptions);
        arguments.addAll(List.of("-cp", classPath(), Prinuce.class.getName()));
        return start(arguments, environment);
    }

    /** Starts the packaged jar. */
    static RunningPrinuce startJar(Path jar, Map<String, String> environment) {
        return start(List.of("-jar", jar.toString()), environment);
    }

    private static RunningPrinuce start(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRINUCE_"));
        builder.environment().putAll(environment);
        try {
            return new RunningPrinuce(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    public static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException ended) {
            said.add("(" + ended.getMessage() + ")");
        }
    }

    /** Waits until it has said something that holds these words, and gives the line. */
    public String waitUntilItSays(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (String line : said) {
                if (line.contains(words)) {
                    return line;
                }
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("It did not say \"" + words + "\" but:\n" + everythingSaid());
    }

    public String everythingSaid() {
        return String.join("\n", said);
    }

    /** Waits until it ends by itself, and gives its exit code. */
    int waitUntilItEnds() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end, but said:\n" + everythingSaid());
            }
            listening.join(1_000);
            return process.exitValue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** As a power cut would: kill -9. */
    void kill() {
        process.destroyForcibly();
        waitUntilItEnds();
    }

    /** As Ctrl-C would. */
    void stop() {
        process.destroy();
        waitUntilItEnds();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
