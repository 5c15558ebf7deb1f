package org.prinuce.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.details;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partners;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;

class LiveIT {

    private static final Said SAID = new Said("shared");
    private static final Said OTHER = new Said("other");
    private static QueryProcess process;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("sutton-officer", false).account("kingston-officer", false);
        process.record("office", SAID.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", OTHER.southLondon().toArray(ProgrammeEvent[]::new));
        long last = process.record(
                "office",
                SAID.granted("sutton-officer", Role.OFFICER, "sutton"),
                SAID.granted("kingston-officer", Role.OFFICER, "kingston"));
        process.ask("sutton-officer", "/api/programmes/shared/decisions?after=" + last);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    /** The lines that a listener hears, but for empty ones. */
    private static BlockingQueue<String> listen(QueryProcess to, String account, String... lastEventId) {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        var request = to.request(account, "/api/programmes/shared/live");
        if (lastEventId.length > 0) {
            request.header("Last-Event-ID", lastEventId[0]);
        }
        to.http().sendAsync(request.build(), BodyHandlers.ofLines()).thenAccept(answer -> {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            answer.body().filter(line -> !line.isEmpty()).forEach(heard::add);
        });
        return heard;
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }

    private static ProgrammeEvent proposed(String id, String partner, Visibility visibility) {
        return SAID.proposed(id, partner, visibility, on("2014-03-03"), null, details("A title"), partners(partner));
    }

    @Test
    void a_listener_hears_what_it_may_see_and_nothing_else() throws InterruptedException {
        BlockingQueue<String> sutton = listen(process, "sutton-officer");
        BlockingQueue<String> kingston = listen(process, "kingston-officer");
        assertThat(next(sutton)).startsWith(":");
        assertThat(next(kingston)).startsWith(":");

        long secret = process.record("kingston-officer", proposed("secret", "kingston", Visibility.PARTNER));
        process.record("office", OTHER.proposed("elsewhere", "sutton", "2014-03-03", "sutton"));
        assertThat(next(kingston) + next(kingston) + next(kingston))
                .contains("event:recorded", "{\"position\":" + secret + "}");

        long shared = process.record("sutton-officer", proposed("shared", "sutton", Visibility.SHARED));
        assertThat(next(sutton) + next(sutton) + next(sutton))
                .contains("event:recorded", "{\"position\":" + shared + "}")
                .doesNotContain("" + secret + "}");
    }

    @Test
    void who_comes_back_hears_that_there_is_more() throws InterruptedException {
        long first = process.record("sutton-officer", proposed("first", "sutton", Visibility.SHARED));
        long second = process.record("sutton-officer", proposed("second", "sutton", Visibility.SHARED));
        process.ask("sutton-officer", "/api/programmes/shared/decisions?after=" + second);

        BlockingQueue<String> heard = listen(process, "sutton-officer", Long.toString(first));

        assertThat(next(heard)).startsWith(":");
        assertThat(next(heard) + next(heard) + next(heard)).contains("{\"position\":" + second + "}");
    }

    @Test
    void another_process_tells_it_too() throws InterruptedException {
        try (QueryProcess another = process.another()) {
            BlockingQueue<String> heard = listen(another, "sutton-officer");
            assertThat(next(heard)).startsWith(":");

            long position = process.record("sutton-officer", proposed("here", "sutton", Visibility.SHARED));

            assertThat(next(heard) + next(heard) + next(heard)).contains("{\"position\":" + position + "}");
        }
    }

    @Test
    void who_has_no_role_may_not_listen() {
        assertThat(process.get("sutton-officer", "/api/programmes/other/live").status())
                .isEqualTo(404);
    }
}
