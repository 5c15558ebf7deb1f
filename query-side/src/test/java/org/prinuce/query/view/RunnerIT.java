package org.prinuce.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Stance.ABSTAIN;
import static org.prinuce.events.governance.Stance.SUPPORT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.view.ViewTables.Build;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The runner while people write: two processes on one ledger. */
class RunnerIT {

    private static final int WRITERS = 8;
    private static final int REBUILDS = 2;
    /** A writer stops after so many decisions, lest a slow machine never ends. */
    private static final int ENOUGH = 200;

    private static QueryProcess process;
    private static QueryProcess another;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", true);
        for (int i = 0; i < WRITERS; i++) {
            Said said = new Said("programme-" + i);
            process.record("office", said.southLondon());
            process.record("office", said.granted("officer", Role.OFFICER, "sutton"));
        }
        another = process.another();
    }

    @AfterAll
    static void stop() {
        another.close();
        process.close();
    }

    private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(work.apply(i)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void a_read_never_misses_its_own_write_whichever_process_it_asks() throws Exception {
        List<long[]> times = atOnce(WRITERS, writer -> () -> {
            Said said = new Said("programme-" + writer);
            long[] taken = new long[25];
            for (int i = 0; i < taken.length; i++) {
                String id = "own-" + writer + "-" + i;
                process.record("officer", said.proposed(id, "sutton", "2014-03-03", "sutton"));
                long position = process.record("officer", said.position(id, "sutton", SUPPORT, "2014-03-04"));
                long start = System.nanoTime();
                JsonNode answer = (i % 2 == 0 ? process : another)
                        .ask(
                                "officer",
                                "/api/programmes/programme-" + writer + "/decisions/" + id + "?after=" + position);
                taken[i] = System.nanoTime() - start;
                assertThat(answer.path("decision").path("position").asLong()).isEqualTo(position);
                assertThat(answer.path("decision").path("stage").asString()).isEqualTo("READY");
                assertThat(answer.path("position").asLong()).isGreaterThanOrEqualTo(position);
            }
            return taken;
        });
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "Own write read back under %d writers: median %d ms, longest %d ms%n",
                WRITERS, sorted[sorted.length / 2] / 1_000_000, sorted[sorted.length - 1] / 1_000_000);
    }

    @Test
    void a_rebuild_while_people_write_loses_nothing_and_doubles_nothing() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Callable<Void> rebuilds = () -> {
            try {
                for (int i = 0; i < REBUILDS; i++) {
                    (i % 2 == 0 ? process : another).bean(Rebuilder.class).rebuild(RunnerIT::foldsDecisions);
                }
            } finally {
                writing.set(false);
            }
            return null;
        };
        atOnce(
                WRITERS + 1,
                writer -> writer == WRITERS
                        ? rebuilds
                        : () -> {
                            Said said = new Said("programme-" + writer);
                            QueryProcess mine = writer % 2 == 0 ? process : another;
                            for (int i = 0; writing.get() && i < ENOUGH; i++) {
                                String id = "rebuilt-" + writer + "-" + i;
                                mine.record("officer", said.proposed(id, "sutton", "2014-03-03", "sutton"));
                                mine.record("officer", said.position(id, "sutton", SUPPORT, "2014-03-10"));
                                mine.record("officer", said.position(id, "sutton", ABSTAIN, "2014-03-05")); // late
                                if (i % 20 == 19) {
                                    mine.record(
                                            "officer",
                                            said.rule(
                                                    "sutton",
                                                    Said.LONG_AGO.plusDays(i),
                                                    2,
                                                    WindowOpens.TAKEN,
                                                    "12:00"));
                                }
                                Thread.sleep(20);
                            }
                            return null;
                        });
        awaitAll();
        Map<String, List<String>> lived = StoreIT.dump(process);

        process.bean(Rebuilder.class).rebuild(_ -> true);

        assertThat(lived).isEqualTo(StoreIT.dump(process));
        assertThat(versions("decisions")).isEqualTo(decisionEntries());
        assertThat(versions("signals")).isEqualTo(decisionEntries());
    }

    private static boolean foldsDecisions(View<?> view) {
        return List.of("decisions", "signals").contains(view.name());
    }

    private static int versions(String view) {
        return process.bean(JdbcClient.class)
                .sql("select count(*) from view_version join view_build using (build)"
                        + " where view = ? and status = 'LIVE'")
                .param(view)
                .query(Integer.class)
                .single();
    }

    private static void awaitAll() throws InterruptedException {
        long head = process.bean(Ledger.class).head();
        for (int i = 0; i < WRITERS; i++) {
            long last = process.bean(JdbcClient.class)
                    .sql("select max(position) from ledger_entry where programme = ? and position <= ?")
                    .params("programme-" + i, head)
                    .query(Long.class)
                    .single();
            assertThat(process.bean(Progress.class).await("programme-" + i, last, Duration.ofSeconds(60)))
                    .isTrue();
        }
    }

    private static int decisionEntries() {
        return process.bean(JdbcClient.class)
                .sql("select count(*) from ledger_entry where type like 'governance.%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_rule_set_later_moves_the_rows_of_its_programme_alone() {
        Said said = new Said("ruled");
        Said other = new Said("not-ruled");
        for (Said it : List.of(said, other)) {
            process.record("office", List.of(it.created(), it.joined("sutton")));
            String id = "in-" + it.programme();
            process.record(
                    "office",
                    it.granted("officer", Role.OFFICER, "sutton"),
                    it.proposed(id, "sutton", "2014-03-03", "sutton"),
                    it.position(id, "sutton", SUPPORT, "2014-03-04"),
                    it.taken(id, "2014-03-10"));
        }
        assertThat(stageCounts(said, "asAt=2014-03-10")).isEqualTo(1);

        process.record("office", said.rule("sutton", Said.on("2014-01-01"), 3, WindowOpens.MINUTES_PUBLISHED, "10:00"));

        assertThat(stageCounts(said, "")).isZero();
        assertThat(stageCounts(other, "")).isEqualTo(1);
    }

    private static long stageCounts(Said said, String clocks) {
        long head = process.bean(Ledger.class).head();
        return process.ask("officer", "/api/programmes/" + said.programme() + "/decisions?after=" + head + "&" + clocks)
                .path("counts")
                .path("final")
                .asLong();
    }

    @Test
    void another_version_is_rebuilt_at_the_start_and_its_progress_shown() throws Exception {
        JdbcClient jdbc = process.bean(JdbcClient.class);
        Build before = process.bean(ViewTables.class).live().get("decisions");
        jdbc.sql("update view_build set version = 0 where build = ?")
                .param(before.build())
                .update();
        assertThat(process.get("officer", "/api/programmes/programme-0/decisions")
                        .status())
                .isEqualTo(503);

        try (QueryProcess restarted = process.another()) {
            for (int i = 0; i < 100 && status(restarted) != 200; i++) {
                Thread.sleep(100);
            }
            assertThat(status(restarted)).isEqualTo(200);
            JsonNode view = StreamSupport.stream(
                            restarted.ask("officer", "/api/views").path("views").spliterator(), false)
                    .filter(it -> it.path("name").asString().equals("decisions"))
                    .findFirst()
                    .orElseThrow();
            assertThat(view.path("status").asString()).isEqualTo("LIVE");
            assertThat(view.path("build").asInt()).isGreaterThan(before.build());
            assertThat(view.path("read").asLong()).isEqualTo(view.path("of").asLong());
        }
    }

    private static int status(QueryProcess asked) {
        return asked.get("officer", "/api/programmes/programme-0/decisions").status();
    }

    @Test
    void how_views_are_doing_is_shown_to_a_programme_office_alone_and_rebuilt_for_it_alone() {
        process.account("reader", false);

        assertThat(process.get("reader", "/api/views").status()).isEqualTo(403);
        assertThat(process.get("officer", "/api/views").status()).isEqualTo(200);
        assertThat(process.post("reader", "/api/views/decisions/rebuild").status())
                .isEqualTo(403);
        assertThat(process.post("officer", "/api/views/absent/rebuild").status())
                .isEqualTo(404);
        assertThat(process.post("officer", "/api/views/decisions/rebuild").status())
                .isEqualTo(202);
    }
}
