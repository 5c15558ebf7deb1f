package org.prinuce.query.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.query.journal.Journal;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Progress;
import org.prinuce.query.view.Viewer;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says when the views have read something new that the listener may see; never how much of what they may not. */
@RestController
@Tag(name = "live")
class LiveEndpoint implements SmartLifecycle {

    private static final long HEARTBEAT_SECONDS = 15;

    private final Access access;
    private final Journal journal;
    private final Progress progress;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveEndpoint(Access access, Journal journal, Progress progress) {
        this.access = access;
        this.journal = journal;
        this.progress = progress;
        progress.onProgress((programme, _) ->
                listeners.stream().filter(it -> it.programme.equals(programme)).forEach(Listener::wake));
    }

    /** @param position of the last entry read that the listener may see */
    record Recorded(long position) {}

    @Operation(
            operationId = "getLive",
            summary = "Server-sent events: `recorded` once the views have read what was recorded")
    @GetMapping(path = "/api/programmes/{programme}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String programme,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        long seen = journal.lastSeen(viewer, progress.of(programme));
        Listener listener = new Listener(account, programme, heard(lastEventId, seen));
        listeners.add(listener);
        Thread.ofVirtual().name("live-" + programme).start(listener);
        return listener.out;
    }

    /** Who comes back is told what it missed. */
    private static long heard(@Nullable String lastEventId, long seen) {
        try {
            return lastEventId == null ? seen : Math.min(seen, Long.parseLong(lastEventId));
        } catch (NumberFormatException notOurs) {
            return seen;
        }
    }

    private final class Listener implements Runnable {
        private final AccountId account;
        private final String programme;
        private final SseEmitter out = new SseEmitter(0L);
        private final Semaphore woken = new Semaphore(1);
        private long told;
        private volatile boolean gone;

        Listener(AccountId account, String programme, long told) {
            this.account = account;
            this.programme = programme;
            this.told = told;
            out.onCompletion(this::leave);
            out.onTimeout(this::leave);
            out.onError(_ -> leave());
        }

        void wake() {
            woken.release();
        }

        void leave() {
            gone = true;
            wake();
        }

        @Override
        public void run() {
            try {
                out.send(SseEmitter.event().comment("listening"));
                while (!gone) {
                    boolean news = woken.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                    woken.drainPermits();
                    if (!gone) {
                        tell(news);
                    }
                }
                out.complete();
            } catch (IOException | NotFound | IllegalStateException | InterruptedException over) {
                out.complete();
            } catch (RuntimeException failed) {
                out.completeWithError(failed);
            } finally {
                listeners.remove(this);
            }
        }

        private void tell(boolean news) throws IOException {
            if (news) {
                long seen = journal.lastSeen(access.enter(account, programme), progress.of(programme));
                if (seen > told) {
                    told = seen;
                    out.send(SseEmitter.event()
                            .name("recorded")
                            .id(Long.toString(seen))
                            .data(new Recorded(seen), MediaType.APPLICATION_JSON));
                }
            } else {
                out.send(SseEmitter.event().comment(""));
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(Listener::leave);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
