package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.prinuce.standalone.postgres.DataFolder;
import org.prinuce.standalone.postgres.OwnPostgres;

/** The product's own durable PostgreSQL, in a folder of its own. */
final class Postgres implements AutoCloseable {

    private final Scratch folder = Scratch.make();
    private final DataFolder data;
    private final OwnPostgres server;

    private Postgres() throws IOException {
        this.data = DataFolder.hold(folder.path(), "a benchmark");
        this.server = OwnPostgres.start(data, _ -> {});
    }

    static Postgres start() throws IOException {
        return new Postgres();
    }

    /** A new database with nothing in it. */
    Database create(String name) throws SQLException {
        Database first = new Database(server.jdbcUrl(), server.user(), server.password());
        try (HikariDataSource pool = first.pool(1)) {
            Database.execute(pool, "create database " + name);
        }
        return first.named(name);
    }

    @Override
    public void close() throws IOException {
        server.close();
        data.close();
        folder.close();
    }
}
