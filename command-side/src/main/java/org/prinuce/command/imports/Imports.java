package org.prinuce.command.imports;

import static org.prinuce.platform.refusal.Refused.refuse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.ledger.BulkAppend;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that are being imported, where every process of the command side finds them. */
@Component
@DependsOnDatabaseInitialization
class Imports {

    private static final int PART = 1 << 20;
    private static final int BATCH = 1_000;
    private static final String SELECT = "select id, programme, kind, account, name, columns, rows, examples, mapping,"
            + " stage, said, done, total, fresh, there, faulty, problems, first_position, last_position,"
            + " created_at, spoke_for, taken_back from import_file ";
    private static final TypeReference<List<Table.Column>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<Set<Spoke>> SPOKE = new TypeReference<>() {};

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final JsonMapper json;

    Imports(JdbcClient database, TransactionOperations transactions, JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * A file and how far it has come.
     *
     * @param done rows read, or entries stored, of {@code total}
     * @param fresh rows that would be recorded, or were
     * @param there rows whose entries are there from an earlier import
     * @param faulty rows with problems
     * @param first position of the first entry it recorded; 0 before
     * @param at when it was brought in
     * @param spokeFor whom the entries that it recorded speak for; none before
     * @param takenBack null until it is
     */
    record Import(
            UUID id,
            ProgrammeId programme,
            String kind,
            AccountId account,
            String name,
            List<Table.Column> columns,
            int rows,
            int examples,
            Mapping mapping,
            Stage stage,
            @Nullable String said,
            int done,
            int total,
            int fresh,
            int there,
            int faulty,
            int problems,
            long first,
            long last,
            Instant at,
            Set<Spoke> spokeFor,
            @Nullable TakenBack takenBack) {

        static Import of(
                UUID id,
                ProgrammeId programme,
                Kind kind,
                AccountId account,
                String name,
                Table table,
                Mapping proposed) {
            return new Import(
                    id,
                    programme,
                    kind.name(),
                    account,
                    name,
                    table.columns(),
                    table.rows(),
                    table.examples(),
                    proposed,
                    Stage.UPLOADED,
                    null,
                    0,
                    table.rows(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Instant.now(),
                    Set.of(),
                    null);
        }

        /** Whether whoever has this place in the programme may log, and so withdraw, all that it recorded. */
        boolean isLoggedBy(AccountId account, Roster roster) {
            return spokeFor.stream().allMatch(spoke -> spoke.isLoggedBy(account, roster));
        }
    }

    /**
     * For whom an entry speaks, and who sees it.
     *
     * @param partner null for the programme as a whole
     */
    record Spoke(@Nullable String partner, Visibility visibility) {

        static Spoke of(ProgrammeEvent event) {
            PartnerId partner = event.partner();
            return new Spoke(partner == null ? null : partner.value(), event.visibility());
        }

        private boolean isLoggedBy(AccountId account, Roster roster) {
            return partner == null
                    ? roster.isRunBy(account)
                    : roster.mayLog(account, new PartnerId(partner), visibility);
        }
    }

    /**
     * What a taking back came to.
     *
     * @param withdrawn things that it withdrew
     * @param gone those that somebody had withdrawn before
     * @param kept those that could not be withdrawn with the rest
     * @param first position of the first withdrawal; 0 where there was none
     */
    @Schema(name = "ImportTakenBack")
    record TakenBack(String by, int withdrawn, int gone, int kept, long first, long last) {}

    /** What a reading of all rows came to. */
    record Count(int fresh, int there, int faulty) {}

    void stage(Import file, byte[] bytes) {
        transactions.executeWithoutResult(_ -> {
            database.sql("insert into import_file (id, programme, kind, account, name, columns, rows, examples,"
                            + " mapping, stage) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            file.id(),
                            file.programme().value(),
                            file.kind(),
                            file.account().value(),
                            file.name(),
                            json.writeValueAsString(file.columns()),
                            file.rows(),
                            file.examples(),
                            json.writeValueAsString(file.mapping()),
                            file.stage().name())
                    .update();
            for (int number = 0; number * PART < bytes.length; number++) {
                database.sql("insert into import_part (import, number, bytes) values (?, ?, ?)")
                        .params(
                                file.id(),
                                number,
                                Arrays.copyOfRange(bytes, number * PART, Math.min(bytes.length, (number + 1) * PART)))
                        .update();
            }
        });
    }

    /** @throws NotFound if it is not there */
    Import of(ProgrammeId programme, UUID id) {
        return database.sql(SELECT + "where id = ? and programme = ?")
                .params(id, programme.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("such import"));
    }

    Optional<Import> find(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(this::row).optional();
    }

    /** What an account has not brought to its end, the last first. */
    List<Import> open(AccountId account, ProgrammeId programme) {
        return database.sql(SELECT
                        + "where account = ? and programme = ? and first_position = 0 order by created_at desc"
                        + " limit 20")
                .params(account.value(), programme.value())
                .query(this::row)
                .list();
    }

    /** What was recorded in a programme, by whomever, the last first. */
    List<Import> recorded(ProgrammeId programme) {
        return database.sql(
                        SELECT + "where programme = ? and first_position > 0 order by first_position desc limit 200")
                .param(programme.value())
                .query(this::row)
                .list();
    }

    byte[] bytes(UUID id) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        database.sql("select bytes from import_part where import = ? order by number")
                .param(id)
                .query((ResultSet part) -> {
                    try {
                        all.write(part.getBytes(1));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return all.toByteArray();
    }

    void delete(UUID id) {
        database.sql("delete from import_file where id = ?").param(id).update();
    }

    /** What was recorded needs its file no more. */
    void deleteBytes(UUID id) {
        database.sql("delete from import_part where import = ?").param(id).update();
    }

    /** A file is kept for a day, and so is what stood in its cells. What it recorded is remembered. */
    void deleteOld() {
        database.sql("delete from import_file where first_position = 0 and created_at < now() - interval '1 day'"
                        + " and (beat is null or beat < now() - interval '1 minute')")
                .update();
        database.sql("with old as (update import_file set problems = 0 where problems > 0 and"
                        + " created_at < now() - interval '1 day' returning id)"
                        + " delete from import_problem using old where import = old.id")
                .update();
    }

    // The run that works on a file

    /** @throws org.prinuce.platform.refusal.Refused if it is not at one of these stages */
    void begin(UUID id, UUID runner, Stage stage, Set<Stage> from, Mapping mapping, int total) {
        int begun = database.sql("update import_file set stage = ?, runner = ?, beat = now(), said = null, done = 0,"
                        + " total = ?, mapping = ? where id = ? and stage = any (?)")
                .params(
                        stage.name(),
                        runner,
                        total,
                        json.writeValueAsString(mapping),
                        id,
                        new SqlArrayValue("text", from.stream().map(Stage::name).toArray()))
                .update();
        if (begun == 0) {
            throw refuse(ImportRule.WHAT_IS_BEING_WORKED_ON_IS_LEFT_TO_END);
        }
    }

    /** Whether the file is still this run's. */
    boolean progress(UUID id, UUID runner, Stage stage, int done, int total) {
        return database.sql("update import_file set stage = ?, done = ?, total = ?, beat = now()"
                                + " where id = ? and runner = ?")
                        .params(stage.name(), done, total, id, runner)
                        .update()
                == 1;
    }

    void beat(Collection<UUID> runners) {
        database.sql("update import_file set beat = now() where runner = any (?)")
                .param(new SqlArrayValue("uuid", runners.toArray()))
                .update();
    }

    void end(UUID id, UUID runner, Stage stage, Count count, int problems) {
        database.sql("update import_file set stage = ?, runner = null, beat = null, fresh = ?, there = ?, faulty = ?,"
                        + " problems = ?, done = total where id = ? and runner = ?")
                .params(stage.name(), count.fresh(), count.there(), count.faulty(), problems, id, runner)
                .update();
    }

    void fail(UUID id, UUID runner, Stage back, String said) {
        database.sql("update import_file set stage = ?, runner = null, beat = null, said = ? where id = ? and"
                        + " runner = ?")
                .params(back.name(), said, id, runner)
                .update();
    }

    /** What a process that ended has left undone goes back to where it can be begun again: nothing was stored. */
    void wake(UUID id) {
        database.sql("update import_file set stage = case when stage = 'CHECKING' then 'UPLOADED' when"
                        + " first_position > 0 then 'DONE' else 'CHECKED' end, runner = null, beat = null, said ="
                        + " ? where id = ? and stage in ('CHECKING', 'PREPARING', 'STORING', 'TAKING_BACK',"
                        + " 'WITHDRAWING') and beat < now() - interval '15 seconds'")
                .params("This was interrupted, and nothing was stored. Start it again.", id)
                .update();
    }

    // Problems

    void forgetProblems(UUID id) {
        database.sql("delete from import_problem where import = ?").param(id).update();
    }

    void add(UUID id, int after, List<RowReader.Problem> problems) {
        Integer[] numbers = new Integer[problems.size()];
        Arrays.setAll(numbers, i -> after + i + 1);
        database.sql("insert into import_problem (import, number, row, cell, heading, value, says) select ?, * from"
                        + " unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])")
                .params(
                        id,
                        new SqlArrayValue("int4", (Object[]) numbers),
                        new SqlArrayValue(
                                "int4",
                                problems.stream().map(RowReader.Problem::row).toArray()),
                        texts(problems.stream().map(RowReader.Problem::cell)),
                        texts(problems.stream().map(RowReader.Problem::heading)),
                        texts(problems.stream().map(RowReader.Problem::value)),
                        texts(problems.stream().map(RowReader.Problem::says)))
                .update();
    }

    private static SqlArrayValue texts(Stream<String> values) {
        return new SqlArrayValue(
                "text", values.map(value -> value.replace("\0", "")).toArray());
    }

    List<RowReader.Problem> problems(UUID id, long after, int limit) {
        return database.sql("select row, cell, heading, value, says from import_problem where import = ? and number > ?"
                        + " order by number limit ?")
                .params(id, after, limit)
                .query((found, _) -> new RowReader.Problem(
                        found.getInt(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5)))
                .list();
    }

    // Rows that were imported before

    /** Which of these keys are there. */
    Set<ByteBuffer> known(ProgrammeId programme, List<byte[]> keys) {
        Set<ByteBuffer> known = new HashSet<>();
        database.sql("select key from import_row where programme = ? and key = any (?)")
                .params(programme.value(), new SqlArrayValue("bytea", (Object[]) keys.toArray(byte[][]::new)))
                .query((ResultSet found) -> {
                    known.add(ByteBuffer.wrap(found.getBytes(1)));
                });
        return known;
    }

    /** A row that is recorded: its key and the thing that began with it. */
    record Recorded(byte[] key, String thing) {}

    /** Another import has recorded the same row meanwhile. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("Another import recorded some of these rows first", null, false, false);
        }
    }

    /** One import of a programme at a time: two that keep the same keys would wait for each other. */
    private static void alone(ProgrammeId programme, Connection transaction) throws SQLException {
        try (PreparedStatement lock =
                transaction.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 15))")) {
            lock.setString(1, programme.value());
            lock.execute();
        }
    }

    /**
     * Keeps the rows' keys in the transaction that records them, and says in it that the file is done. What stood in its
     * columns goes: from now on it is known by its entries.
     */
    BulkAppend.Alongside keeping(Import file, UUID runner, List<Recorded> rows, Set<Spoke> spokeFor) {
        return new BulkAppend.Alongside() {
            @Override
            public void before(Connection transaction) throws SQLException {
                alone(file.programme(), transaction);
                try (PreparedStatement insert = transaction.prepareStatement(
                        "insert into import_row (programme, key, thing) select ?, * from unnest(?::bytea[], ?::text[])"
                                + " on conflict do nothing")) {
                    for (int from = 0; from < rows.size(); from += BATCH) {
                        List<Recorded> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
                        insert.setString(1, file.programme().value());
                        insert.setArray(
                                2,
                                transaction.createArrayOf(
                                        "bytea",
                                        batch.stream().map(Recorded::key).toArray(byte[][]::new)));
                        insert.setArray(
                                3,
                                transaction.createArrayOf(
                                        "text",
                                        batch.stream().map(Recorded::thing).toArray()));
                        if (insert.executeUpdate() != batch.size()) {
                            throw new Overtaken();
                        }
                    }
                }
            }

            @Override
            public void after(Connection transaction, BulkAppend.Stored stored) throws SQLException {
                try (PreparedStatement done = transaction.prepareStatement(
                        "update import_file set stage = 'DONE', runner = null, beat = null, said = null, done = total,"
                                + " columns = '[]', mapping = ?, spoke_for = ?, first_position = ?, last_position = ?"
                                + " where id = ? and runner = ?")) {
                    done.setString(1, json.writeValueAsString(new Mapping(Map.of(), Map.of())));
                    done.setString(2, json.writeValueAsString(spokeFor));
                    done.setLong(3, stored.first());
                    done.setLong(4, stored.last());
                    done.setObject(5, file.id());
                    done.setObject(6, runner);
                    if (done.executeUpdate() != 1) {
                        throw new Overtaken();
                    }
                }
            }
        };
    }

    // Imports that are taken back

    void forgetKept(UUID id) {
        database.sql("delete from import_kept where import = ?").param(id).update();
    }

    void keep(UUID id, int after, List<TakingBack.Kept> kept) {
        Integer[] numbers = new Integer[kept.size()];
        Arrays.setAll(numbers, i -> after + i + 1);
        database.sql("insert into import_kept (import, number, position, thing, says) select ?, * from"
                        + " unnest(?::int[], ?::bigint[], ?::text[], ?::text[])")
                .params(
                        id,
                        new SqlArrayValue("int4", (Object[]) numbers),
                        new SqlArrayValue(
                                "int8",
                                kept.stream().map(TakingBack.Kept::position).toArray()),
                        texts(kept.stream().map(TakingBack.Kept::thing)),
                        texts(kept.stream().map(TakingBack.Kept::says)))
                .update();
    }

    List<TakingBack.Kept> kept(UUID id, long after, int limit) {
        return database.sql("select position, thing, says from import_kept where import = ? and number > ?"
                        + " order by number limit ?")
                .params(id, after, limit)
                .query((found, _) -> new TakingBack.Kept(found.getLong(1), found.getString(2), found.getString(3)))
                .list();
    }

    /**
     * Forgets, in the transaction that withdraws them, the rows of these things, so that they can come again; and says
     * in it that the import is taken back.
     *
     * @param came what it comes to, without its positions
     */
    BulkAppend.Alongside forgetting(Import file, UUID runner, List<String> things, TakenBack came) {
        return new BulkAppend.Alongside() {
            @Override
            public void before(Connection transaction) throws SQLException {
                alone(file.programme(), transaction);
                try (PreparedStatement delete = transaction.prepareStatement(
                        "delete from import_row where programme = ? and thing = any (?)")) {
                    for (int from = 0; from < things.size(); from += BATCH) {
                        List<String> batch = things.subList(from, Math.min(things.size(), from + BATCH));
                        delete.setString(1, file.programme().value());
                        delete.setArray(2, transaction.createArrayOf("text", batch.toArray()));
                        delete.executeUpdate();
                    }
                }
            }

            @Override
            public void after(Connection transaction, BulkAppend.Stored stored) throws SQLException {
                try (PreparedStatement done = transaction.prepareStatement(
                        "update import_file set stage = 'TAKEN_BACK', runner = null, beat = null, said = null,"
                                + " done = total, taken_back = ? where id = ? and runner = ?")) {
                    done.setString(
                            1,
                            json.writeValueAsString(new TakenBack(
                                    came.by(),
                                    came.withdrawn(),
                                    came.gone(),
                                    came.kept(),
                                    stored.first(),
                                    stored.last())));
                    done.setObject(2, file.id());
                    done.setObject(3, runner);
                    if (done.executeUpdate() != 1) {
                        throw new Overtaken();
                    }
                }
            }
        };
    }

    // Mappings that are remembered

    Map<String, String> remembered(ProgrammeId programme, String kind) {
        Map<String, String> fields = new HashMap<>();
        database.sql("select heading, field from import_heading where programme = ? and kind = ?")
                .params(programme.value(), kind)
                .query((ResultSet found) -> {
                    fields.put(found.getString(1), found.getString(2));
                });
        return fields;
    }

    void remember(Import file, Mapping mapping) {
        for (Table.Column column : file.columns()) {
            if (!column.heading().isEmpty()) {
                database.sql("insert into import_heading (programme, kind, heading, field) values (?, ?, ?, ?)"
                                + " on conflict (programme, kind, heading) do update set field = excluded.field")
                        .params(
                                file.programme().value(),
                                file.kind(),
                                Headings.bare(column.heading()),
                                mapping.columns().getOrDefault(column.column(), ""))
                        .update();
            }
        }
    }

    private Import row(ResultSet found, int number) throws SQLException {
        String takenBack = found.getString("taken_back");
        return new Import(
                found.getObject("id", UUID.class),
                new ProgrammeId(found.getString("programme")),
                found.getString("kind"),
                new AccountId(found.getString("account")),
                found.getString("name"),
                json.readValue(found.getString("columns"), COLUMNS),
                found.getInt("rows"),
                found.getInt("examples"),
                json.readValue(found.getString("mapping"), Mapping.class),
                Stage.valueOf(found.getString("stage")),
                found.getString("said"),
                found.getInt("done"),
                found.getInt("total"),
                found.getInt("fresh"),
                found.getInt("there"),
                found.getInt("faulty"),
                found.getInt("problems"),
                found.getLong("first_position"),
                found.getLong("last_position"),
                found.getObject("created_at", OffsetDateTime.class).toInstant(),
                json.readValue(found.getString("spoke_for"), SPOKE),
                takenBack == null ? null : json.readValue(takenBack, TakenBack.class));
    }
}
