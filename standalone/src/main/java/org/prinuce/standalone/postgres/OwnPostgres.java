package org.prinuce.standalone.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.prinuce.standalone.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL server in a data folder, on the loopback address only, behind a password that only the folder
 * knows. However the last process ended, the next start needs nobody's help: a server that was left running is stopped
 * first, and a stale {@code postmaster.pid} is seen for what it is.
 */
public final class OwnPostgres implements AutoCloseable {

    /** The port that is tried first, so that an auditor's psql finds the server where it was. */
    public static final int USUAL_PORT = 54318;

    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final String USER = "prinuce";
    private static final String DATABASE = "prinuce";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String WAIT_SECONDS = "300";

    private final Path programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private int port;

    private OwnPostgres(Path programs, Path cluster, Path log, String password) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
    }

    /**
     * Starts the server, for the first time or again.
     *
     * @param tell is told, in a sentence, what a person may want to know
     * @throws CannotStart with what to do about it
     */
    public static OwnPostgres start(DataFolder folder, Consumer<String> tell) {
        try {
            Path data = folder.path();
            OwnPostgres server = new OwnPostgres(
                    ServerFiles.unpackInto(data),
                    data.resolve("postgres"),
                    data.resolve("postgres.log"),
                    password(data.resolve("postgres.password")));
            server.createCluster(data);
            server.clearWhatWasLeft(tell);
            server.run(tell);
            server.checkDurable();
            server.createDatabase();
            return server;
        } catch (IOException | SQLException failed) {
            throw new CannotStart("PostgreSQL does not start in " + folder.path() + ": " + failed.getMessage());
        }
    }

    public String jdbcUrl() {
        return url(DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server; what was committed is on disk anyhow. */
    @Override
    public void close() {
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", WAIT_SECONDS);
        } catch (IOException failed) {
            LOG.warn("PostgreSQL was not stopped; the next start will see to it: {}", failed.getMessage());
        }
    }

    private void createCluster(Path data) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String ours = run(List.of(program("postgres"), "--version"))
                    .replaceAll(".*?(\\d+)\\.\\d+.*", "$1")
                    .strip();
            String its = Files.readString(version).strip();
            if (!its.equals(ours)) {
                throw new CannotStart("The data folder " + data + " was made by PostgreSQL " + its
                        + ", and this version brings PostgreSQL " + ours
                        + ". Keep the folder, and use the version that made it.");
            }
            return;
        }
        Path unfinished = data.resolve("postgres.unfinished");
        ServerFiles.delete(unfinished);
        Path passwordFile = data.resolve("postgres.password");
        run(List.of(
                program("initdb"),
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "--pwfile",
                passwordFile.toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill -9 the server of the last process still runs, or its pid file names nobody, or somebody else. */
    private void clearWhatWasLeft(Consumer<String> tell) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        Optional<ProcessHandle> named = lines.isEmpty() ? Optional.empty() : process(lines.getFirst());
        if (named.isEmpty()) {
            return; // nobody: the server sees that itself, and that no memory is still shared
        }
        if (isOurServer(named.get())) {
            tell.accept("PostgreSQL still runs from last time; it is started anew.");
            pgCtl("stop", "-m", "fast", "-w", "-t", WAIT_SECONDS);
            return;
        }
        // The number now belongs to another program, which the server would take for its elder self. It passes by a
        // file that names the process that starts it, and still checks the shared memory.
        lines = new ArrayList<>(lines);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines, StandardCharsets.UTF_8);
    }

    private static Optional<ProcessHandle> process(String line) {
        try {
            return ProcessHandle.of(Math.abs(Long.parseLong(line.strip()))).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String command = info.command().orElse("");
        String arguments = String.join(" ", info.arguments().orElse(new String[0]));
        return (command + ' ' + arguments).contains("postgres")
                && (arguments.isEmpty() || arguments.contains(cluster.toString()));
    }

    private void run(Consumer<String> tell) throws IOException {
        port = freePort(tell);
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "max_connections=100",
                "timezone=UTC",
                "unix_socket_directories="));
        DURABLE.forEach(setting -> settings.add(setting + "=on"));
        pgCtl("start", "-w", "-t", WAIT_SECONDS, "-l", log.toString(), "-o", "-c " + String.join(" -c ", settings));
    }

    private void checkDurable() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new CannotStart("PostgreSQL runs with " + setting + " " + shown.getString(1)
                                + ", and entries could be lost. It is set in " + cluster
                                + ", postgresql.auto.conf or postgresql.conf: set it to on.");
                    }
                }
            }
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort(Consumer<String> tell) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(loopback, USUAL_PORT));
            return USUAL_PORT;
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket(0, 1, loopback)) {
                tell.accept("Port " + USUAL_PORT + " is used by another program; PostgreSQL listens on port "
                        + any.getLocalPort() + " this time.");
                return any.getLocalPort();
            }
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(unfinished, password);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private void pgCtl(String action, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("pg_ctl"), action, "-D", cluster.toString()));
        command.addAll(List.of(options));
        run(command);
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /** Runs a program to its end. As root, in a user namespace of its own: PostgreSQL refuses to be root. */
    private static String run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        Path output = Files.createTempFile("prinuce-", ".out");
        try {
            // To a file, not a pipe: the server inherits it and would keep a pipe open for ever.
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(6, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IOException(command.getFirst() + " did not end");
            }
            String said = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new IOException(said.isEmpty() ? command.getFirst() + " failed" : said);
            }
            return said;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " ran", stop);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
