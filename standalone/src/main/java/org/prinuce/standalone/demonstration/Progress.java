package org.prinuce.standalone.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far the loading of the demonstration is, at first and then every few seconds. */
final class Progress implements Posts {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final Posts posts;
    private final int all;
    private final Consumer<String> says;
    private final LongSupplier clock;
    private int logged;
    private long said;

    /**
     * @param all how many there will be
     * @param clock nanoseconds, from any beginning
     */
    Progress(Posts posts, int all, Consumer<String> says, LongSupplier clock) {
        this.posts = posts;
        this.all = all;
        this.says = says;
        this.clock = clock;
        this.said = clock.getAsLong();
        say();
    }

    @Override
    public String post(String account, String key, String path, Object body) {
        String id = posts.post(account, key, path, body);
        logged(1);
        return id;
    }

    @Override
    public void bringIn(String account, String programme, String kind, List<Map<String, Object>> rows) {
        posts.bringIn(account, programme, kind, rows);
        logged(rows.size());
    }

    private void logged(int entries) {
        logged += entries;
        if (clock.getAsLong() - said >= PAUSE || logged == all) {
            said = clock.getAsLong();
            say();
        }
    }

    private void say() {
        says.accept("  Loading the demonstration: %d of %d entries".formatted(logged, all));
    }
}
