package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One-row inserts, each its own transaction, into a table like {@code ledger_entry} with all its indexes and checks:
 * what PostgreSQL does by itself for clients that share nothing. By pgbench where there is one, else by JDBC.
 */
final class Inserts implements AutoCloseable {

    private static final String INSERT = """
        insert into one_row (position, recorded_at, event, stream, sequence, stream_type, type, revision, programme,
          partner, visibility, actor, happened_on, command_key, command_hash, command_size, payload, leaf)
        values (nextval('one_row_position'), clock_timestamp(), gen_random_uuid(), gen_random_uuid()::text, 0,
          'Decision', 'governance.decision-proposed', 1, 'south', 'sutton', 'SHARED', 'office', date '2014-04-30',
          gen_random_uuid()::text, decode(%1$s::text, 'hex'), 1, %2$s::json, decode(%1$s::text, 'hex'))
        """.replace('\n', ' ');
    private static final String HASH = "ab".repeat(32);
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;
    private final String payload;
    private final Optional<Path> pgbench = find();
    private final Path script;

    /** @param database one with a ledger in which there is a decision: its row is what each row looks like */
    Inserts(Database database) throws SQLException, IOException {
        this.database = database;
        try (HikariDataSource source = database.pool(1)) {
            Database.execute(source, "create table one_row (like ledger_entry including all)");
            Database.execute(source, "create sequence one_row_position cache 100");
            payload = Database.select(
                    source,
                    "select payload::text from ledger_entry where type = 'governance.decision-proposed'"
                            + " order by position desc limit 1");
        }
        script = Files.createTempFile("one-row", ".sql");
        Files.writeString(script, INSERT.formatted(":hash", ":payload") + ";\n");
    }

    /** How the rows are inserted, as a table names it. */
    String by() {
        return pgbench.isPresent() ? "pgbench" : "JDBC (no pgbench here)";
    }

    double perSecond(int clients, Duration length) throws IOException, InterruptedException {
        return pgbench.isPresent()
                ? byPgbench(pgbench.get(), clients, Math.max(1, length.toSeconds()))
                : byJdbc(clients, length);
    }

    private double byPgbench(Path program, int clients, long seconds) throws IOException, InterruptedException {
        String command = "%s -n -M prepared -c %d -j %d -T %d -f %s -h 127.0.0.1 -p %d -U %s %s"
                .formatted(
                        program,
                        clients,
                        Math.min(clients, 2),
                        seconds,
                        script,
                        database.port(),
                        database.user(),
                        database.name());
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(words.size() - 1, List.of("-D", "hash=" + HASH, "-D", "payload=" + payload));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher found = PER_SECOND.matcher(said);
        if (process.waitFor() != 0 || !found.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private double byJdbc(int clients, Duration length) {
        return Load.perSecond(clients, length, Thread.ofPlatform().factory(), () -> {
            Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            PreparedStatement insert = connection.prepareStatement(INSERT.formatted("?", "?"));
            insert.setString(1, HASH);
            insert.setString(2, payload);
            insert.setString(3, HASH);
            return new Load.Client() {
                @Override
                public int run() throws SQLException {
                    return insert.executeUpdate();
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        });
    }

    private static Optional<Path> find() {
        Stream<Path> onThePath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return onThePath
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        Files.delete(script);
    }
}
