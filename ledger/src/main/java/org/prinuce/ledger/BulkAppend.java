package org.prinuce.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;

/**
 * Stores any number of entries, all or none. They gather on disk first, encoded and sealed, so that neither memory nor
 * another writer pays for their number; {@link #commit} then holds the head for as long as it takes to insert them, in
 * one transaction. Others' commands wait meanwhile, and are not refused.
 *
 * <p>For one thread, once.
 */
public final class BulkAppend implements AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final int CHUNK_BYTES = 4_000_000;
    private static final String FIRST_HOLE = """
        select stream_type, stream, sequence from ledger_entry e where position > ? and sequence > 0 and not exists
          (select 1 from ledger_entry b where b.stream = e.stream and b.sequence = e.sequence - 1
            and b.position < e.position)
        order by position limit 1
        """;

    private final DataSource source;
    private final EventJson json;
    private final LedgerSignal signal;
    private final Spool spool = new Spool();
    private Spool.@Nullable Waiting first;
    private boolean allBegin = true;
    /** The number of the last copy that was added, and how many had been added then. */
    private @Nullable Long lastNumber;

    private long lastNumbered;

    BulkAppend(DataSource source, EventJson json, LedgerSignal signal) {
        this.source = source;
        this.json = json;
        this.signal = signal;
    }

    /** What the caller writes in the same transaction. What it throws, the commit throws, and nothing is stored. */
    public interface Alongside {

        /** Before any other writer has to wait. */
        default void before(Connection transaction) throws SQLException {}

        /** When the entries have their positions; both are 0 where there were none. */
        default void after(Connection transaction, Stored stored) throws SQLException {}
    }

    /** The positions that were given, without a hole between them; both are 0 where there were none. */
    public record Stored(long first, long last) {}

    private record Head(long position, Instant recordedAt) {}

    /** Adds an entry; its recorded time is the ledger's. */
    public void add(DomainEventMessage<?> event, AccountId actor) {
        add(new Spool.Waiting(Draft.of(event, json), actor, null, null));
    }

    /**
     * Adds an entry that another ledger recorded first, with the time that it gave, to the microsecond: it must be later
     * than that of the entry before it.
     */
    public void add(EntryCopy copy) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                copy.streamType(),
                copy.stream(),
                copy.sequence(),
                copy.data(),
                MetaData.emptyInstance(),
                copy.event().toString(),
                copy.recordedAt());
        add(new Spool.Waiting(
                Draft.of(message, json),
                copy.actor(),
                copy.recordedAt().truncatedTo(ChronoUnit.MICROS),
                copy.number()));
        lastNumber = copy.number();
        lastNumbered = size();
    }

    private void add(Spool.Waiting waiting) {
        if (first == null) {
            first = waiting;
        }
        allBegin &= waiting.draft().sequence() == 0;
        spool.add(waiting);
    }

    /** How many were added. */
    public long size() {
        return spool.size();
    }

    /**
     * Stores all that was added, and returns when it is durable.
     *
     * @param progress told how many are inserted, a chunk at a time; they are not stored before the return
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if a new stream exists already
     * @throws ConcurrencyException if a stream would fork or have a hole
     * @throws IllegalArgumentException if a recorded time that was given is not later than the one before it
     * @throws EventStoreException if the database failed
     */
    public Stored commit(LongConsumer progress, Alongside alongside) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            Stored stored;
            try {
                stored = store(connection, progress, alongside);
            } catch (SQLException | IOException | RuntimeException failed) {
                rollback(connection, failed);
                throw failed;
            }
            commit(connection, stored);
            if (stored.last() > 0) {
                signal.appended(stored.last());
            }
            return stored;
        } catch (SQLException | IOException failed) {
            throw new EventStoreException("The ledger could not be written", failed);
        }
    }

    private Stored store(Connection connection, LongConsumer progress, Alongside alongside)
            throws SQLException, IOException {
        alongside.before(connection);
        if (spool.size() == 0) {
            Stored nothing = new Stored(0, 0);
            alongside.after(connection, nothing);
            return nothing;
        }
        Head before = lockHead(connection);
        Head head = before;
        Spool.Reader waiting = spool.read();
        try (PreparedStatement insert = connection.prepareStatement(EntryInsert.SQL)) {
            for (List<Spool.Waiting> chunk = waiting.next(CHUNK, CHUNK_BYTES);
                    !chunk.isEmpty();
                    chunk = waiting.next(CHUNK, CHUNK_BYTES)) {
                head = insert(insert, chunk, head);
                progress.accept(head.position() - before.position());
            }
        }
        if (!allBegin) {
            refuseHoles(connection, before.position());
        }
        if (lastNumber != null) {
            numberOn(connection, lastNumber - before.position() - lastNumbered);
        }
        Stored stored = new Stored(before.position() + 1, head.position());
        alongside.after(connection, stored);
        return stored;
    }

    /** What is recorded from now on is numbered after all that was copied. */
    private static void numberOn(Connection connection, long ahead) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update ledger_head set numbered_ahead = greatest(numbered_ahead, ?)")) {
            statement.setLong(1, ahead);
            statement.executeUpdate();
        }
    }

    /** Ours until the commit. A process that stalls meanwhile loses it, with all that it has inserted. */
    private static Head lockHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = " + LedgerWriter.STALL.toMillis());
            try (ResultSet rows = statement.executeQuery("select position, recorded_at from ledger_head for update")) {
                if (!rows.next()) {
                    throw new IllegalStateException("The ledger has no head");
                }
                return new Head(
                        rows.getLong(1),
                        rows.getLong(1) == 0
                                ? LedgerWriter.NEVER
                                : rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
    }

    private static Head insert(PreparedStatement insert, List<Spool.Waiting> chunk, Head head) throws SQLException {
        List<EntryInsert.Row> rows = new ArrayList<>(chunk.size());
        Head last = head;
        for (Spool.Waiting waiting : chunk) {
            last = new Head(last.position() + 1, recordedAt(waiting, last));
            rows.add(EntryInsert.Row.of(
                    waiting.draft(),
                    waiting.actor(),
                    null,
                    last.position(),
                    last.recordedAt(),
                    waiting.formerPosition()));
        }
        EntryInsert.bind(insert, rows, head.position());
        try {
            if (insert.executeUpdate() != chunk.size()) {
                throw new IllegalStateException("The head moved although it is locked");
            }
            return last;
        } catch (SQLException failed) {
            if (Objects.equals(failed.getSQLState(), LedgerWriter.UNIQUE_VIOLATION)) {
                throw new ConcurrencyException(
                        "Of " + chunk.size() + " entries, at least one is in the ledger already", failed);
            }
            throw failed;
        }
    }

    private static Instant recordedAt(Spool.Waiting waiting, Head last) {
        Instant given = waiting.recordedAt();
        if (given == null) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            return now.isAfter(last.recordedAt()) ? now : last.recordedAt().plus(1, ChronoUnit.MICROS);
        }
        if (!given.isAfter(last.recordedAt())) {
            throw new IllegalArgumentException("An entry recorded at " + given + " cannot follow position "
                    + last.position() + ", recorded at " + last.recordedAt());
        }
        return given;
    }

    private static void refuseHoles(Connection connection, long before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIRST_HOLE)) {
            statement.setLong(1, before);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    throw new ConcurrencyException("Entry " + rows.getLong(3) + " of " + rows.getString(1) + " "
                            + rows.getString(2) + " does not follow the one before it");
                }
            }
        }
    }

    /** Where the connection is lost with the answer, the ledger itself says whether all was stored. */
    private void commit(Connection connection, Stored stored) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException lost) {
            if (stored.last() == 0 || !isStored(stored)) {
                throw lost;
            }
        }
    }

    private boolean isStored(Stored stored) throws SQLException {
        Draft draft = Objects.requireNonNull(first).draft();
        try (Connection another = source.getConnection();
                PreparedStatement statement =
                        another.prepareStatement("select 1 from ledger_entry where position = ? and event = ?")) {
            statement.setLong(1, stored.first());
            statement.setObject(2, draft.event());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            because.addSuppressed(lost);
        }
    }

    /** Forgets what was not committed. */
    @Override
    public void close() {
        spool.close();
    }
}
