package org.prinuce.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prinuce.ledger.LedgerFixture.OFFICER;
import static org.prinuce.ledger.LedgerFixture.created;
import static org.prinuce.ledger.LedgerFixture.joined;
import static org.prinuce.ledger.LedgerFixture.message;
import static org.prinuce.ledger.LedgerFixture.oneTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.BulkAppend.Alongside;
import org.prinuce.ledger.BulkAppend.Stored;

class BulkAppendIT {

    private static final Alongside NOTHING = new Alongside() {};

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
    void entries_in_bulk_are_read_as_any_others() {
        here.create("before");
        List<Long> seen = new ArrayList<>();
        Stored stored;

        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(message("south", 0, created("south")), OFFICER);
            bulk.add(message("south", 1, joined("south", "sutton")), OFFICER);
            for (int i = 0; i < 2_500; i++) {
                bulk.add(message("p" + i, 0, created("p" + i)), OFFICER);
            }
            stored = bulk.commit(seen::add, NOTHING);
        }

        assertThat(stored).isEqualTo(new Stored(2, 2_503));
        assertThat(seen).containsExactly(1_000L, 2_000L, 2_502L);
        assertThat(here.positions()).isEqualTo(oneTo(2_503));
        assertThat(here.ledger.readStream("south", Long.MAX_VALUE))
                .extracting(Entry::event)
                .containsExactly(created("south"), joined("south", "sutton"));
        assertThat(here.ledger.readAt(List.of(2_503L)).getFirst().actor()).isEqualTo(OFFICER);
        assertThat(here.select("select count(distinct recorded_at) from ledger_entry"))
                .containsExactly("2503");
        here.create("after");
        assertThat(here.ledger.head()).isEqualTo(2_504);
    }

    @Test
    void one_entry_that_cannot_be_stored_keeps_all_others_out() {
        here.create("p1700");

        try (BulkAppend bulk = here.engine.bulk()) {
            for (int i = 0; i < 2_000; i++) {
                bulk.add(message("p" + i, 0, created("p" + i)), OFFICER);
            }
            assertThatThrownBy(() -> bulk.commit(_ -> {}, NOTHING)).isInstanceOf(ConcurrencyException.class);
        }

        assertThat(here.positions()).isEqualTo(oneTo(1));
        here.create("after");
        assertThat(here.positions()).isEqualTo(oneTo(2));
    }

    @Test
    void a_hole_in_a_stream_keeps_everything_out() {
        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(message("south", 0, created("south")), OFFICER);
            bulk.add(message("south", 2, joined("south", "sutton")), OFFICER);
            assertThatThrownBy(() -> bulk.commit(_ -> {}, NOTHING)).isInstanceOf(ConcurrencyException.class);
        }

        assertThat(here.ledger.head()).isZero();
    }

    @Test
    void a_restore_keeps_its_own_recorded_times() {
        Instant first = Instant.parse("2014-04-30T09:00:00.000001Z");
        Instant second = first.plus(1, ChronoUnit.MICROS);

        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(copy(5, first, "south", 0, created("south")));
            bulk.add(copy(9, second, "south", 1, joined("south", "sutton")));
            bulk.commit(_ -> {}, NOTHING);
        }

        assertThat(here.ledger.read(0, 10)).extracting(Entry::recordedAt).containsExactly(first, second);
        assertThat(here.ledger.positionAt(first)).isEqualTo(1);
    }

    @Test
    void a_restore_keeps_the_numbers_and_what_follows_is_numbered_after_them() {
        Instant first = Instant.parse("2014-04-30T09:00:00Z");

        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(copy(5, first, "south", 0, created("south")));
            bulk.add(copy(9, first.plusSeconds(1), "south", 1, joined("south", "sutton")));
            bulk.commit(_ -> {}, NOTHING);
        }
        here.create("north");

        assertThat(here.ledger.read(0, 10)).extracting(Entry::position).containsExactly(1L, 2L, 3L);
        assertThat(here.ledger.read(0, 10)).extracting(Entry::number).containsExactly(5L, 9L, 10L);
        assertThat(here.engine.read(0, 10).stream().map(Entry::of)).isEqualTo(here.ledger.read(0, 10));
    }

    private static EntryCopy copy(long number, Instant recordedAt, String stream, long sequence, ProgrammeEvent event) {
        return new EntryCopy(number, recordedAt, UUID.randomUUID(), stream, sequence, "test", OFFICER, event);
    }

    @Test
    void a_recorded_time_that_is_not_after_the_head_is_refused() {
        here.create("south");
        Instant head = here.ledger.recordedAt(1);

        for (Instant tooEarly : List.of(head, head.minusSeconds(1))) {
            try (BulkAppend bulk = here.engine.bulk()) {
                bulk.add(copy(1, tooEarly, "north", 0, created("north")));
                assertThatThrownBy(() -> bulk.commit(_ -> {}, NOTHING)).isInstanceOf(IllegalArgumentException.class);
            }
        }

        assertThat(here.ledger.head()).isEqualTo(1);
    }

    @Test
    void a_connection_lost_in_the_middle_leaves_nothing() {
        AtomicBoolean lost = new AtomicBoolean();

        try (BulkAppend bulk = here.engine.bulk()) {
            for (int i = 0; i < 3_000; i++) {
                bulk.add(message("p" + i, 0, created("p" + i)), OFFICER);
            }
            assertThatThrownBy(() -> bulk.commit(
                            inserted -> {
                                if (inserted == 2_000) {
                                    lost.set(true);
                                    here.select("select pg_terminate_backend(pid) from pg_locks l join pg_class c on"
                                            + " c.oid = l.relation where c.relname = 'ledger_head'"
                                            + " and l.mode = 'RowExclusiveLock'");
                                }
                            },
                            NOTHING))
                    .isInstanceOf(EventStoreException.class);
        }

        assertThat(lost).isTrue();
        assertThat(here.ledger.head()).isZero();
        assertThat(here.select("select count(*) from ledger_text")).containsExactly("0");
        here.create("after");
        assertThat(here.positions()).isEqualTo(oneTo(1));
    }

    @Test
    void what_is_written_alongside_is_stored_with_the_entries_or_not_at_all() throws Exception {
        here.execute("create table alongside (last bigint)");
        Alongside keeps = new Alongside() {
            @Override
            public void after(Connection transaction, Stored stored) throws SQLException {
                try (Statement statement = transaction.createStatement()) {
                    statement.execute("insert into alongside values (" + stored.last() + ")");
                }
            }
        };
        Alongside fails = new Alongside() {
            @Override
            public void after(Connection transaction, Stored stored) throws SQLException {
                keeps.after(transaction, stored);
                throw new IllegalStateException("changed its mind");
            }
        };

        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(message("south", 0, created("south")), OFFICER);
            assertThatThrownBy(() -> bulk.commit(_ -> {}, fails)).hasMessage("changed its mind");
        }
        assertThat(here.ledger.head()).isZero();
        assertThat(here.select("select last from alongside")).isEmpty();

        try (BulkAppend bulk = here.engine.bulk()) {
            bulk.add(message("south", 0, created("south")), OFFICER);
            bulk.commit(_ -> {}, keeps);
        }
        assertThat(here.select("select last from alongside")).containsExactly("1");
    }

    @Test
    void other_writers_wait_and_none_is_refused_or_leaves_a_hole() throws Exception {
        try (LedgerFixture other = here.anotherProcess();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
            AtomicBoolean done = new AtomicBoolean();
            CountDownLatch writing = new CountDownLatch(2);
            List<Future<?>> writers = new ArrayList<>();
            for (LedgerFixture writer : List.of(here, other)) {
                String name = writer == here ? "here" : "other";
                writers.add(threads.submit(() -> {
                    for (int i = 0; !done.get(); i++) {
                        writer.create(name + i);
                        written.add(name + i);
                        if (i == 5) {
                            writing.countDown();
                        }
                    }
                }));
            }
            writing.await();
            for (int round = 0; round < 3; round++) {
                try (BulkAppend bulk = here.engine.bulk()) {
                    for (int i = 0; i < 1_500; i++) {
                        bulk.add(message("bulk" + round + "-" + i, 0, created("p")), OFFICER);
                    }
                    bulk.commit(_ -> {}, NOTHING);
                }
            }
            done.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }

            assertThat(here.positions()).isEqualTo(oneTo(4_500L + written.size()));
            assertThat(here.select("select stream from ledger_entry where stream not like 'bulk%'"))
                    .containsExactlyInAnyOrderElementsOf(written);
            assertThat(here.select("select count(*) from (select recorded_at <= lag(recorded_at) over"
                            + " (order by position) as back from ledger_entry) x where back"))
                    .containsExactly("0");
            assertThat(here.select(
                            "select max(position) - min(position) from ledger_entry" + " where stream like 'bulk1-%'"))
                    .containsExactly("1499");
        }
    }

    @Test
    void what_waits_lies_in_no_file_that_another_could_open() throws IOException {
        try (BulkAppend bulk = here.engine.bulk();
                Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            bulk.add(message("south", 0, created("south")), OFFICER);
            bulk.commit(_ -> {}, NOTHING);
            assertThat(files).noneMatch(file -> file.toString().endsWith(".spool"));
        }
    }

    @Test
    void nothing_in_bulk_stores_nothing_but_what_is_alongside() {
        try (BulkAppend bulk = here.engine.bulk()) {
            assertThat(bulk.commit(_ -> {}, NOTHING)).isEqualTo(new Stored(0, 0));
        }
        assertThat(here.ledger.head()).isZero();
    }

    @Test
    void a_rehearsed_append_gives_its_events_and_stores_none() {
        assertThat(Rehearsal.of(() -> here.create("south")))
                .singleElement()
                .extracting(message -> message.getPayload())
                .isEqualTo(created("south"));
        assertThat(here.ledger.head()).isZero();
        assertThatThrownBy(() -> Rehearsal.of(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        here.create("south");
        assertThat(here.ledger.head()).isEqualTo(1);
    }
}
