package org.prinuce.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;

/** Reads the ledger. Holds no state: what it answers is what is committed. */
public final class Ledger {

    private static final int CHUNK = 2_000;

    private static final String COLUMNS = "select position, recorded_at, event::text, stream, sequence, stream_type,"
            + " type, revision, actor, payload::text,"
            + " coalesce(former_position, position + (select numbered_ahead from ledger_head)) from ledger_entry ";
    /** Says which positions of both tables, as the planner does not conclude it of the one from the other. */
    private static final String TEXTS = "select position, sealed, key from ledger_text t"
            + " join ledger_text_key k using (position) where t.position %1$s and k.position %1$s";

    /** Recorded times grow with positions, so twenty rows of a million tell which is the last up to a moment. */
    private static final String HALVING = """
        with recursive asked as (select ?::timestamptz as moment),
        halves as (
          select 0::bigint as low, position + 1 as high from ledger_head
          union all
          select case when recorded_at <= moment then position else low end,
            case when recorded_at <= moment then high else position end
          from halves join ledger_entry on position = (low + high) / 2, asked
          where high - low > 1)
        select low from halves where high - low = 1
        """;

    private final DataSource source;
    private final EventJson json;

    public Ledger(DataSource source, EventJson json) {
        this.source = source;
        this.json = json;
    }

    /** An entry as it lies in its row. */
    record Row(
            long position,
            Instant recordedAt,
            String event,
            String stream,
            long sequence,
            String streamType,
            String type,
            int revision,
            String actor,
            String payload,
            long number) {}

    /** A row and its event, decoded. */
    record Decoded(Row row, Entry entry) {}

    /** The last position; 0 while the ledger is empty. */
    public long head() {
        return query("select position from ledger_head", _ -> {}, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** The greatest position recorded at or before a moment; 0 if there is none. */
    public long positionAt(Instant knownAt) {
        return query(
                HALVING,
                statement -> statement.setObject(1, knownAt.atOffset(ZoneOffset.UTC)),
                rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** @throws NoSuchElementException if the position has not been given yet */
    public Instant recordedAt(long position) {
        return query(
                "select recorded_at from ledger_entry where position = ?",
                statement -> statement.setLong(1, position),
                rows -> {
                    if (!rows.next()) {
                        throw new NoSuchElementException("The ledger has no position " + position);
                    }
                    return instant(rows, 1);
                });
    }

    /** The entries after a position, in order, at most {@code limit} of them. */
    public List<Entry> read(long after, int limit) {
        return entries(readDecoded(after, Long.MAX_VALUE, limit));
    }

    /** The entries of one stream in order, as far as they were recorded by {@code upTo}. */
    public List<Entry> readStream(String stream, long upTo) {
        return entries(readDecoded(stream, 0, upTo));
    }

    /** The entries at these positions, in order; a position not given yet is left out. */
    public List<Entry> readAt(Collection<Long> positions) {
        Long[] wanted = positions.toArray(Long[]::new);
        return entries(decoded(
                COLUMNS + "where position = any (?) order by position",
                statement -> statement.setArray(1, bigints(statement, wanted))));
    }

    /** Hands on every entry in ({@code after}, {@code upTo}], in order, in bounded memory. */
    public void scan(long after, long upTo, Consumer<Entry> each) {
        long last = after;
        while (last < upTo) {
            List<Decoded> chunk = readDecoded(last, upTo, CHUNK);
            if (chunk.isEmpty()) {
                return;
            }
            chunk.forEach(decoded -> each.accept(decoded.entry()));
            last = chunk.getLast().row().position();
        }
    }

    /** The entries of one programme after a position, in order, to be taken elsewhere: at most {@code limit} of them. */
    public List<Placed> readProgramme(ProgrammeId programme, long after, long upTo, int limit) {
        return decoded(
                        COLUMNS + "where programme = ? and position > ? and position <= ? order by position limit ?",
                        statement -> {
                            statement.setString(1, programme.value());
                            statement.setLong(2, after);
                            statement.setLong(3, upTo);
                            statement.setInt(4, limit);
                        })
                .stream()
                .map(it -> new Placed(it.row().position(), copy(it)))
                .toList();
    }

    /** An entry to be taken elsewhere, and where it stands here. */
    public record Placed(long position, EntryCopy copy) {}

    private static EntryCopy copy(Decoded decoded) {
        Row row = decoded.row();
        return new EntryCopy(
                row.number(),
                row.recordedAt(),
                UUID.fromString(row.event()),
                row.stream(),
                row.sequence(),
                row.streamType(),
                decoded.entry().actor(),
                decoded.entry().event());
    }

    /** What the actor was answered when it first used an idempotency key. */
    public Optional<Answer> answerTo(AccountId actor, String key) {
        return query(
                "select stream, position + command_size - 1, command_hash from ledger_entry"
                        + " where actor = ? and command_key = ?",
                statement -> {
                    statement.setString(1, actor.value());
                    statement.setString(2, key);
                },
                rows -> rows.next()
                        ? Optional.of(new Answer(rows.getString(1), rows.getLong(2), rows.getBytes(3)))
                        : Optional.empty());
    }

    List<Decoded> readDecoded(long after, long upTo, int limit) {
        return decoded(COLUMNS + "where position > ? and position <= ? order by position limit ?", statement -> {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, limit);
        });
    }

    List<Decoded> readDecoded(String stream, long fromSequence, long upTo) {
        return decoded(
                COLUMNS + "where stream = ? and sequence >= ? and position <= ? order by sequence", statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, fromSequence);
                    statement.setLong(3, upTo);
                });
    }

    Optional<Long> lastSequence(String stream) {
        return query(
                "select sequence from ledger_entry where stream = ? order by sequence desc limit 1",
                statement -> statement.setString(1, stream),
                rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
    }

    private static List<Entry> entries(List<Decoded> decoded) {
        return decoded.stream().map(Decoded::entry).toList();
    }

    private List<Decoded> decoded(String sql, Parameters parameters) {
        try (Connection connection = source.getConnection()) {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                parameters.set(statement);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        rows.add(row(found));
                    }
                }
            }
            Map<Long, List<@Nullable String>> texts = texts(connection, rows);
            List<Decoded> decoded = new ArrayList<>(rows.size());
            for (Row row : rows) {
                decoded.add(new Decoded(row, entry(row, texts.getOrDefault(row.position(), List.of()))));
            }
            return decoded;
        } catch (SQLException failed) {
            throw new EventStoreException("The ledger cannot be read", failed);
        }
    }

    private Entry entry(Row row, List<@Nullable String> texts) {
        return new Entry(
                row.position(),
                row.number(),
                row.recordedAt(),
                row.stream(),
                row.sequence(),
                new AccountId(row.actor()),
                json.read(row.type(), row.revision(), row.payload(), texts));
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getLong(1),
                instant(found, 2),
                found.getString(3),
                found.getString(4),
                found.getLong(5),
                found.getString(6),
                found.getString(7),
                found.getInt(8),
                found.getString(9),
                found.getString(10),
                found.getLong(11));
    }

    private static Map<Long, List<@Nullable String>> texts(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return Map.of();
        }
        long first = rows.getFirst().position();
        long last = rows.getLast().position();
        boolean unbroken = last - first == rows.size() - 1;
        Map<Long, List<@Nullable String>> texts = HashMap.newHashMap(rows.size());
        try (PreparedStatement statement =
                connection.prepareStatement(TEXTS.formatted(unbroken ? "between ? and ?" : "= any (?)"))) {
            if (unbroken) {
                statement.setLong(1, first);
                statement.setLong(2, last);
                statement.setLong(3, first);
                statement.setLong(4, last);
            } else {
                Long[] positions = rows.stream().map(Row::position).toArray(Long[]::new);
                statement.setArray(1, bigints(statement, positions));
                statement.setArray(2, bigints(statement, positions));
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.put(found.getLong(1), opened(bytes(found, 2), bytes(found, 3)));
                }
            }
        }
        return texts;
    }

    private static List<@Nullable String> opened(byte[] @Nullable [] sealed, byte[] @Nullable [] keys) {
        List<@Nullable String> words = new ArrayList<>(sealed.length);
        for (int i = 0; i < sealed.length; i++) {
            words.add(sealed[i] == null || keys[i] == null ? null : SealedText.open(sealed[i], keys[i]));
        }
        return words;
    }

    private static byte[] @Nullable [] bytes(ResultSet rows, int column) throws SQLException {
        return (byte[][]) rows.getArray(column).getArray();
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Array bigints(PreparedStatement statement, Long[] values) throws SQLException {
        return statement.getConnection().createArrayOf("bigint", values);
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, Parameters parameters, Reading<T> reading) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        } catch (SQLException failed) {
            throw new EventStoreException("The ledger cannot be read", failed);
        }
    }
}
