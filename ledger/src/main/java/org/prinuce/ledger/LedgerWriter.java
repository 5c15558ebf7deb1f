package org.prinuce.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what concurrent commands append, as few transactions as it can: while one batch is being made durable the
 * next one gathers. A position is taken by moving the head, whose row lock is held to commit; so positions have no
 * holes, and become visible in order.
 *
 * <p>While this is the only writer it remembers the head and moves it in the one statement that inserts the batch. When
 * another process has moved it, the head is locked first and the batch gathered under the lock, so that writers take
 * turns and none starves.
 */
final class LedgerWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    /** Beyond this many entries a batch gains nothing more. */
    private static final int BATCH = 256;
    /** How long a batch is tried again over lost connections before its commands are told that it failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A process that stalls while it holds the head must not stop all others for longer. */
    static final Duration STALL = Duration.ofSeconds(5);
    /** So many turns without meeting another writer make this one the only one again. */
    private static final int ALONE_AFTER = 64;

    private static final int REMEMBERED_STREAMS = 100_000;
    static final String UNIQUE_VIOLATION = "23505";
    static final Instant NEVER = Instant.EPOCH;

    private final DataSource source;
    private final LedgerSignal signal;
    private final BlockingQueue<Append> queue = new LinkedBlockingQueue<>();
    /** Appends that touch a stream or a key of the batch before them. */
    private final Deque<Append> waiting = new ArrayDeque<>();
    /** A last sequence known to exist in a stream: entries stay, so what was true once remains true. */
    private final Map<String, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED_STREAMS;
        }
    };

    private final Thread thread;
    private volatile boolean closed;

    private @Nullable Connection connection;
    private @Nullable PreparedStatement insert;
    private @Nullable Head head;
    private boolean contended;
    private boolean locked;
    private int turnsAlone;

    private record Head(long position, Instant recordedAt) {}

    private record Append(Receipt receipt, List<Draft> drafts, CompletableFuture<Void> done) {
        /** The streams and the key that only one append of a batch may touch. No stream's name has a newline. */
        List<String> touches() {
            List<String> touches = new ArrayList<>(drafts.size() + 1);
            drafts.forEach(draft -> touches.add(draft.stream()));
            if (receipt.key() != null) {
                touches.add(receipt.actor().value() + '\n' + receipt.key());
            }
            return touches;
        }

        boolean isOpen() {
            return !done.isDone();
        }
    }

    /** The drafts of a batch with their positions: what one statement stores. */
    private record Placed(Append append, Draft draft, boolean first, long position, Instant recordedAt) {}

    LedgerWriter(DataSource source, LedgerSignal signal) {
        this.source = source;
        this.signal = signal;
        this.thread = Thread.ofPlatform().daemon().name("ledger-writer").start(this::run);
    }

    /** Returns once the drafts are durable; throws as {@link LedgerEventStorageEngine#appendEvents} says. */
    void append(Receipt receipt, List<Draft> drafts) {
        Append append = new Append(receipt, drafts, new CompletableFuture<>());
        if (closed) {
            throw new EventStoreException("The ledger is closed");
        }
        queue.add(append);
        if (closed) {
            refuseQueued(); // it may have closed in between
        }
        try {
            append.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? withCallersTrace(refusal) : failed;
        }
    }

    /** The refusal was made on the writer's thread, whose stack says nothing about who was refused. */
    private static RuntimeException withCallersTrace(RuntimeException refusal) {
        if (refusal instanceof EventStoreException) {
            refusal.setStackTrace(Thread.currentThread().getStackTrace());
        }
        return refusal;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.plusSeconds(5).toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        refuseQueued();
    }

    private void refuseQueued() {
        for (Append left = queue.poll(); left != null; left = queue.poll()) {
            left.done().completeExceptionally(new EventStoreException("The ledger is closed"));
        }
    }

    private void run() {
        while (!closed || !queue.isEmpty() || !waiting.isEmpty()) {
            try {
                if (waiting.isEmpty()) {
                    waiting.add(queue.take());
                }
                writeBatch();
            } catch (InterruptedException stop) {
                if (!closed) {
                    LOG.warn("The ledger's writer was interrupted, and goes on");
                }
            }
        }
        disconnect();
    }

    private void writeBatch() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        List<Append> batch = new ArrayList<>();
        boolean doubtful = false; // whether the batch may have been stored although that was not answered
        for (int failures = 0; ; failures++) {
            try {
                connect();
                if (doubtful && settleIfStored(batch)) {
                    return;
                }
                doubtful = false;
                if (contended && !locked) {
                    lockHead();
                }
                gather(batch);
                refuseHoles(batch);
                batch.removeIf(append -> !append.isOpen());
                if (batch.isEmpty()) {
                    unlock();
                    return;
                }
                if (insert(batch)) {
                    return;
                }
            } catch (SQLException failed) {
                rollback();
                if (Objects.equals(failed.getSQLState(), UNIQUE_VIOLATION) && isExplained(batch)) {
                    continue;
                }
                LOG.warn("A batch of {} was not written: {}", batch.size(), failed.getMessage());
                disconnect();
                doubtful = true;
                if (!isWorthRetrying(failed) || Instant.now().isAfter(giveUp) || !pause(failures)) {
                    fail(batch, failed);
                    return;
                }
            } catch (RuntimeException bug) {
                LOG.error("A batch of {} could not be made", batch.size(), bug);
                disconnect();
                fail(batch, bug);
                return;
            }
        }
    }

    /** Whether the unique violation came of appends that could be refused, each alone; the others go on. */
    private boolean isExplained(List<Append> batch) {
        try {
            refuseConflicts(batch);
        } catch (SQLException lost) {
            return false;
        }
        return batch.stream().anyMatch(append -> !append.isOpen());
    }

    /** Whether to try again: not when the ledger is being closed. */
    private boolean pause(int failures) {
        try {
            Thread.sleep(Math.min(1_000, 20L << Math.min(failures, 6)));
            return !closed;
        } catch (InterruptedException stop) {
            return !closed;
        }
    }

    /** A lost connection (08, 57), an exhausted pool or server (53, none) or a serialisation failure (40). */
    private static boolean isWorthRetrying(SQLException failed) {
        String state = failed.getSQLState();
        return state == null || List.of("08", "25", "40", "53", "57").contains(state.substring(0, 2));
    }

    /** Fills the batch from what waits, an append of a stream or key already in it waiting for the next. */
    private void gather(List<Append> batch) {
        Set<String> taken = new HashSet<>();
        int entries = 0;
        for (Append append : batch) {
            take(append, taken);
            entries += append.drafts().size();
        }
        List<Append> later = new ArrayList<>();
        while (entries < BATCH) {
            Append next = waiting.poll();
            if (next == null) {
                next = queue.poll();
            }
            if (next == null) {
                break;
            }
            if (take(next, taken)) {
                batch.add(next);
                entries += next.drafts().size();
            } else {
                later.add(next);
            }
        }
        later.reversed().forEach(waiting::addFirst);
    }

    /** Whether nothing of the append was taken yet; it is now. */
    private static boolean take(Append append, Set<String> taken) {
        List<String> wanted = append.touches();
        boolean free = Collections.disjoint(wanted, taken);
        taken.addAll(wanted);
        return free;
    }

    private boolean insert(List<Append> batch) throws SQLException {
        Head before = head == null ? readHead("") : head;
        List<Placed> placed = place(batch, before);
        Placed last = placed.getLast();
        PreparedStatement statement = Objects.requireNonNull(insert);
        EntryInsert.bind(statement, placed.stream().map(LedgerWriter::rowOf).toList(), before.position());
        int stored = statement.executeUpdate();
        if (stored == 0) {
            contended = true;
            turnsAlone = 0;
            head = null;
            rollback();
            return false;
        }
        commit();
        head = new Head(last.position(), last.recordedAt());
        settle(placed);
        return true;
    }

    private void settle(List<Placed> placed) {
        for (Placed entry : placed) {
            Append append = entry.append();
            known.put(entry.draft().stream(), entry.draft().sequence());
            if (entry.draft() == append.drafts().getLast()) {
                append.receipt().stamp(append.drafts().getFirst().stream(), entry.position());
                append.done().complete(null);
            }
        }
        signal.appended(placed.getLast().position());
    }

    private static List<Placed> place(List<Append> batch, Head before) {
        List<Placed> placed = new ArrayList<>();
        long position = before.position();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (!at.isAfter(before.recordedAt())) {
            at = before.recordedAt().plus(1, ChronoUnit.MICROS);
        }
        for (Append append : batch) {
            boolean first = true;
            for (Draft draft : append.drafts()) {
                placed.add(new Placed(append, draft, first, ++position, at));
                at = at.plus(1, ChronoUnit.MICROS);
                first = false;
            }
        }
        return placed;
    }

    private static EntryInsert.Row rowOf(Placed placed) {
        Receipt receipt = placed.append().receipt();
        boolean keyed = placed.first() && receipt.key() != null;
        return EntryInsert.Row.of(
                placed.draft(),
                receipt.actor(),
                keyed
                        ? new EntryInsert.Command(
                                receipt.key(),
                                receipt.requestHash(),
                                placed.append().drafts().size())
                        : null,
                placed.position(),
                placed.recordedAt());
    }

    // Refusing what cannot be stored, each append alone

    /** An entry whose predecessor is not in the ledger would leave a hole in its stream. */
    private void refuseHoles(List<Append> batch) throws SQLException {
        Map<Draft, Append> unsure = new LinkedHashMap<>();
        for (Append append : batch) {
            Map<String, Long> inAppend = new HashMap<>();
            for (Draft draft : append.drafts()) {
                Long before = inAppend.put(draft.stream(), draft.sequence());
                if (before == null && draft.sequence() > 0) {
                    Long last = known.get(draft.stream());
                    if (last == null || last < draft.sequence() - 1) {
                        unsure.put(draft, append);
                    }
                } else if (before != null && before + 1 != draft.sequence()) {
                    append.done().completeExceptionally(stale(draft));
                }
            }
        }
        if (unsure.isEmpty()) {
            return;
        }
        Connection c = Objects.requireNonNull(connection);
        Set<String> found = new HashSet<>();
        try (PreparedStatement statement = c.prepareStatement("select e.stream from ledger_entry e"
                + " join unnest(?::text[], ?::bigint[]) w(stream, sequence) using (stream, sequence)")) {
            statement.setArray(
                    1,
                    c.createArrayOf(
                            "text", unsure.keySet().stream().map(Draft::stream).toArray()));
            statement.setArray(
                    2,
                    c.createArrayOf(
                            "int8",
                            unsure.keySet().stream()
                                    .map(draft -> draft.sequence() - 1)
                                    .toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        unsure.forEach((draft, append) -> {
            if (!found.contains(draft.stream())) {
                append.done().completeExceptionally(stale(draft));
            }
        });
    }

    /** After a unique violation: refuses the appends whose key was used, or whose place in a stream is taken. */
    private void refuseConflicts(List<Append> batch) throws SQLException {
        connect();
        Connection c = Objects.requireNonNull(connection);
        try (PreparedStatement statement =
                c.prepareStatement("select stream, position + command_size - 1, command_hash from ledger_entry"
                        + " where actor = ? and command_key = ?")) {
            for (Append append : batch) {
                if (append.receipt().key() != null) {
                    statement.setString(1, append.receipt().actor().value());
                    statement.setString(2, append.receipt().key());
                    try (ResultSet rows = statement.executeQuery()) {
                        if (rows.next()) {
                            append.done()
                                    .completeExceptionally(new RepeatedCommand(
                                            new Answer(rows.getString(1), rows.getLong(2), rows.getBytes(3))));
                        }
                    }
                }
            }
        }
        try (PreparedStatement statement =
                c.prepareStatement("select 1 from ledger_entry where stream = ? and sequence = ?")) {
            for (Append append : batch) {
                for (Draft draft : append.drafts()) {
                    statement.setString(1, draft.stream());
                    statement.setLong(2, draft.sequence());
                    try (ResultSet rows = statement.executeQuery()) {
                        if (append.isOpen() && rows.next()) {
                            append.done().completeExceptionally(stale(draft));
                        }
                    }
                }
            }
        }
    }

    static RuntimeException stale(Draft draft) {
        if (draft.sequence() == 0) {
            return new AggregateStreamCreationException(draft.streamType() + " " + draft.stream() + " exists already");
        }
        return new ConcurrencyException("Another entry of " + draft.streamType() + " " + draft.stream()
                + " was recorded first: " + draft.sequence() + " does not follow the last");
    }

    private static void fail(List<Append> batch, Exception cause) {
        for (Append append : batch) {
            append.done().completeExceptionally(new EventStoreException("The ledger could not be written", cause));
        }
    }

    /** After a lost connection: whether the batch had been committed all the same. */
    private boolean settleIfStored(List<Append> batch) throws SQLException {
        if (batch.isEmpty()) {
            return false;
        }
        Draft first = batch.getFirst().drafts().getFirst();
        try (PreparedStatement statement = Objects.requireNonNull(connection)
                .prepareStatement("select position, recorded_at from ledger_entry where stream = ? and sequence = ? and"
                        + " event = ?")) {
            statement.setString(1, first.stream());
            statement.setLong(2, first.sequence());
            statement.setObject(3, first.event());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                settle(place(batch, new Head(rows.getLong(1) - 1, instant(rows, 2))));
                return true;
            }
        }
    }

    // The connection

    private void connect() throws SQLException {
        Connection c = connection;
        if (c == null) {
            c = source.getConnection();
            connection = c;
            c.setAutoCommit(true);
            try (Statement statement = c.createStatement()) {
                statement.execute("set idle_in_transaction_session_timeout = " + STALL.toMillis());
            }
            insert = c.prepareStatement(EntryInsert.SQL);
            head = null;
        }
    }

    private void disconnect() {
        Connection c = connection;
        connection = null;
        insert = null;
        head = null;
        locked = false;
        if (c != null) {
            try {
                c.unwrap(PGConnection.class); // a broken one may refuse even this
                c.close();
            } catch (SQLException broken) {
                LOG.debug("A broken connection did not close cleanly", broken);
            }
        }
    }

    private void lockHead() throws SQLException {
        Objects.requireNonNull(connection).setAutoCommit(false);
        locked = true;
        Head mine = head;
        head = readHead(" for update");
        if (mine != null && mine.position() == head.position()) {
            turnsAlone++;
        } else {
            turnsAlone = 0;
        }
    }

    private Head readHead(String lock) throws SQLException {
        try (Statement statement = Objects.requireNonNull(connection).createStatement();
                ResultSet rows = statement.executeQuery("select position, recorded_at from ledger_head" + lock)) {
            if (!rows.next()) {
                throw new IllegalStateException("The ledger has no head");
            }
            return new Head(rows.getLong(1), rows.getLong(1) == 0 ? NEVER : instant(rows, 2));
        }
    }

    private void commit() throws SQLException {
        if (locked) {
            Connection c = Objects.requireNonNull(connection);
            c.commit();
            c.setAutoCommit(true);
            locked = false;
            contended = turnsAlone < ALONE_AFTER;
        }
    }

    private void unlock() {
        rollback();
    }

    private void rollback() {
        if (!locked) {
            return;
        }
        locked = false;
        try {
            Connection c = Objects.requireNonNull(connection);
            c.rollback();
            c.setAutoCommit(true);
        } catch (SQLException lost) {
            disconnect();
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
