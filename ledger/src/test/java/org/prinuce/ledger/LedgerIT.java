package org.prinuce.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prinuce.ledger.LedgerFixture.created;
import static org.prinuce.ledger.LedgerFixture.joined;
import static org.prinuce.ledger.LedgerFixture.message;
import static org.prinuce.ledger.LedgerFixture.oneTo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Redactable;

class LedgerIT {

    private LedgerFixture here;

    @BeforeEach
    void open() {
        here = LedgerFixture.fresh();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        here.append(message("south", 0, created("south")), message("south", 1, joined("south", "sutton")));

        List<Entry> entries = here.ledger.read(0, 10);

        assertThat(entries).extracting(Entry::position).containsExactly(1L, 2L);
        assertThat(entries).extracting(Entry::event).containsExactly(created("south"), joined("south", "sutton"));
        assertThat(entries).extracting(Entry::sequence).containsExactly(0L, 1L);
        assertThat(here.ledger.readStream("south", 1)).hasSize(1);
        assertThat(here.ledger.readAt(List.of(2L, 7L)))
                .extracting(Entry::position)
                .containsExactly(2L);
        assertThat(here.ledger.head()).isEqualTo(2);
    }

    @Test
    void free_text_is_in_no_column_of_the_entry_and_is_encrypted_beside_it() {
        here.create("south");

        assertThat(here.select("select row_to_json(e)::text from ledger_entry e")
                        .getFirst())
                .doesNotContain("legal", "code &")
                .contains("sha256:");
        assertThat(here.select("select encode(unnest(sealed), 'escape') from ledger_text"))
                .hasSize(2)
                .noneMatch(stored -> stored.contains("code &"));
        assertThat(here.select("select encode(unnest(key), 'hex') from ledger_text_key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void erasing_a_text_and_its_key_leaves_the_entry_and_its_leaf_as_they_were() throws Exception {
        here.create("south");
        String before =
                here.select("select encode(leaf, 'hex') from ledger_entry").getFirst();

        here.execute("update ledger_text set sealed[1] = null");
        here.execute("update ledger_text_key set key[1] = null");

        assertThat(here.ledger.read(0, 1).getFirst().event())
                .isEqualTo(new org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated(
                        created("south").programme(),
                        created("south").happenedOn(),
                        new Redactable(null),
                        created("south").purpose(),
                        null));
        assertThat(HexFormat.of().formatHex(leafFromRow())).isEqualTo(before);
    }

    @Test
    void the_leaf_can_be_made_again_from_the_row_and_the_hashes_in_its_payload() throws Exception {
        here.appendWithKey("key-1", new byte[] {1, 2}, message("south", 0, created("south")));

        assertThat(HexFormat.of().formatHex(leafFromRow()))
                .isEqualTo(here.select("select encode(leaf, 'hex') from ledger_entry")
                        .getFirst());
    }

    @Test
    void nobody_changes_or_deletes_an_entry() {
        here.create("south");

        assertThatThrownBy(() -> here.execute("update ledger_entry set actor = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> here.execute("delete from ledger_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> here.execute("truncate ledger_entry")).hasMessageContaining("append-only");
    }

    @Test
    void a_stream_cannot_begin_twice_nor_fork_nor_leave_a_hole() {
        here.append(message("south", 0, created("south")), message("south", 1, joined("south", "sutton")));

        assertThatThrownBy(() -> here.create("south")).isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> here.append(message("south", 1, joined("south", "merton"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> here.append(message("south", 3, joined("south", "merton"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> here.append(message("north", 1, joined("north", "merton"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> here.append(
                        message("south", 2, joined("south", "merton")),
                        message("south", 4, joined("south", "kingston"))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(here.positions()).isEqualTo(oneTo(2));
    }

    @Test
    void a_key_used_twice_answers_with_the_first_answer_and_stores_nothing() {
        Receipt first = here.appendWithKey(
                "key-1",
                new byte[] {1},
                message("south", 0, created("south")),
                message("south", 1, joined("south", "sutton")));

        assertThat(first.position()).isEqualTo(2);
        assertThatThrownBy(() -> here.appendWithKey("key-1", new byte[] {2}, message("north", 0, created("north"))))
                .isInstanceOfSatisfying(RepeatedCommand.class, repeated -> {
                    assertThat(repeated.answer().id()).isEqualTo("south");
                    assertThat(repeated.answer().position()).isEqualTo(2);
                    assertThat(repeated.answer().requestHash()).containsExactly(1);
                });
        assertThat(here.ledger.answerTo(LedgerFixture.OFFICER, "key-1")).isPresent();
        assertThat(here.ledger.answerTo(new org.prinuce.events.AccountId("other"), "key-1"))
                .isEmpty();
        assertThat(here.positions()).isEqualTo(oneTo(2));
    }

    @Test
    void concurrent_appends_are_all_stored_or_refused_each_alone() throws Exception {
        AtomicInteger stored = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        inParallel(32, client -> {
            for (int i = 0; i < 50; i++) {
                String stream = "s" + (i % 10) + "-" + client / 2; // two clients want each stream
                try {
                    here.append(message(stream, i / 10, i < 10 ? created(stream) : joined(stream, "p" + client)));
                    stored.incrementAndGet();
                } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                    refused.incrementAndGet();
                }
            }
        });

        assertThat(stored.get() + refused.get()).isEqualTo(1_600);
        assertThat(here.positions()).isEqualTo(oneTo(stored.get()));
        assertThat(here.select("select stream || sequence from ledger_entry")).doesNotHaveDuplicates();
        List<Instant> recorded =
                here.ledger.read(0, 10_000).stream().map(Entry::recordedAt).toList();
        assertThat(recorded).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void two_processes_write_without_a_hole_and_neither_starves() throws Exception {
        Map<String, AtomicInteger> acknowledged = Map.of("here", new AtomicInteger(), "there", new AtomicInteger());
        try (LedgerFixture there = here.anotherProcess()) {
            AtomicBoolean stop = new AtomicBoolean();
            Thread.ofVirtual().start(() -> {
                sleep(3_000);
                stop.set(true);
            });
            inParallel(16, client -> {
                LedgerFixture side = client % 2 == 0 ? here : there;
                while (!stop.get()) {
                    side.create(UUID.randomUUID().toString());
                    acknowledged.get(side == here ? "here" : "there").incrementAndGet();
                }
            });
        }
        int one = acknowledged.get("here").get();
        int other = acknowledged.get("there").get();
        assertThat(here.positions()).isEqualTo(oneTo(one + other));
        assertThat((double) Math.min(one, other) / Math.max(one, other))
                .as("%d against %d", one, other)
                .isGreaterThan(0.25);
    }

    @Test
    void what_is_acknowledged_is_stored_once_though_the_writers_connection_is_killed_again_and_again()
            throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        Thread killer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 15; i++) {
                sleep(100);
                here.select("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and query like 'with head as%'");
            }
            stop.set(true);
        });
        inParallel(16, _ -> {
            while (!stop.get()) {
                String stream = UUID.randomUUID().toString();
                here.create(stream);
                acknowledged.add(stream);
            }
        });
        killer.join();

        List<String> streams = here.select("select stream from ledger_entry");
        assertThat(streams).doesNotHaveDuplicates();
        assertThat(Set.copyOf(streams)).isEqualTo(acknowledged);
        assertThat(here.positions()).isEqualTo(oneTo(streams.size()));
    }

    @Test
    void a_writer_that_stalls_holding_the_head_does_not_stop_the_others_for_ever() throws Exception {
        here.create("first");
        Connection stalled = here.source.getConnection();
        stalled.setAutoCommit(false);
        try (var statement = stalled.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 1000"); // the writer's own is longer
            statement.execute("update ledger_head set position = position + 1");
        }
        here.create("second");
        assertThat(here.positions()).isEqualTo(oneTo(2));
    }

    @Test
    void the_greatest_position_recorded_by_a_moment_is_found() {
        here.create("south");
        here.create("north");
        Instant second = here.ledger.recordedAt(2);

        assertThat(here.ledger.positionAt(second)).isEqualTo(2);
        assertThat(here.ledger.positionAt(second.minusNanos(1_000))).isEqualTo(1);
        assertThat(here.ledger.positionAt(Instant.EPOCH)).isZero();
        assertThatThrownBy(() -> here.ledger.recordedAt(3)).isInstanceOf(NoSuchElementException.class);

        for (int more = 3; more <= 40; more++) {
            here.create("programme-" + more);
        }
        for (long position = 1; position <= 40; position++) {
            Instant at = here.ledger.recordedAt(position);
            assertThat(here.ledger.positionAt(at)).isEqualTo(position);
            assertThat(here.ledger.positionAt(at.minusNanos(1_000))).isEqualTo(position - 1);
        }
    }

    @Test
    void a_scan_passes_every_entry_once_in_order() {
        for (int i = 0; i < 30; i++) {
            here.create("s" + i);
        }
        List<Long> seen = new ArrayList<>();
        here.ledger.scan(3, 28, entry -> seen.add(entry.position()));
        assertThat(seen).isEqualTo(oneTo(28).subList(3, 28));
    }

    @Test
    void a_stream_of_another_process_is_woken_when_this_one_appends() throws Exception {
        try (LedgerFixture one = LedgerFixture.freshAcrossProcesses();
                LedgerFixture other = one.anotherProcess();
                LedgerEventStreams stream = new LedgerEventStreams(other)) {
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String id = "s" + i;
                long start = System.nanoTime();
                one.create(id);
                TrackedEventMessage<?> next = stream.next();
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                assertThat(Entry.of(next).stream()).isEqualTo(id);
                assertThat(Entry.of(next).position()).isEqualTo(i + 1);
            }
            millis.sort(Comparator.naturalOrder());
            assertThat(millis.get(10))
                    .as("median of %s ms; polling would take 1,000", millis)
                    .isLessThan(500);
        }
    }

    /** A store's stream, opened at the beginning. */
    private static final class LedgerEventStreams implements AutoCloseable {
        private final org.axonframework.common.stream.BlockingStream<TrackedEventMessage<?>> stream;

        LedgerEventStreams(LedgerFixture fixture) {
            stream = new LedgerEventStore(fixture.engine, fixture.signal).openStream(null);
        }

        TrackedEventMessage<?> next() throws InterruptedException {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private byte[] leafFromRow() throws SQLException {
        try (Connection connection = here.source.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select *, payload::text as json from ledger_entry");
                ResultSet row = statement.executeQuery()) {
            row.next();
            String json = row.getString("json");
            List<byte[]> hashes = java.util.regex.Pattern.compile("sha256:([0-9a-f]{64})")
                    .matcher(json)
                    .results()
                    .map(found -> HexFormat.of().parseHex(found.group(1)))
                    .collect(Collectors.toList());
            return new EntryBytes(
                            row.getLong("position"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getObject("event", UUID.class),
                            row.getString("stream"),
                            row.getLong("sequence"),
                            row.getString("stream_type"),
                            row.getString("type"),
                            row.getInt("revision"),
                            row.getString("programme"),
                            row.getString("partner"),
                            row.getString("visibility"),
                            row.getString("actor"),
                            row.getObject("happened_on", LocalDate.class),
                            row.getString("command_key"),
                            row.getBytes("command_hash"),
                            row.getObject("command_size", Integer.class),
                            row.getObject("former_position", Long.class),
                            json,
                            hashes)
                    .leaf();
        }
    }

    private interface Client {
        void run(int number) throws Exception;
    }

    private static void inParallel(int clients, Client client) throws Exception {
        CountDownLatch ready = new CountDownLatch(clients);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    client.run(number);
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
