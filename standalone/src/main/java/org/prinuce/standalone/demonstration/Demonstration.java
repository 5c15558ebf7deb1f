package org.prinuce.standalone.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a new installation can be tried out with. It is logged through the API, by accounts with their own passwords.
 * Every request has a key that never changes, so what a kill cut short is completed by doing it all again.
 */
final class Demonstration {

    static final String PASSWORD = "prinuce";

    private static final String OFFICE = "office";

    private Demonstration() {}

    /** Who may try the product out, with {@link #PASSWORD}: roles, not people. */
    static Map<String, String> accounts() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("officer", "Project support officer");
        names.put("lead", "Partner lead");
        names.put("board", "Board member");
        names.put("member", "Elected member");
        names.put("assurance", "Assurance");
        names.put("facilitator", "Facilitator");
        names.put(OFFICE, "Programme office");
        return names;
    }

    /**
     * @param says to whoever waits for it, how far it is
     *
     * @throws IllegalStateException if a request is refused: the data and the product then do not fit together
     */
    static void load(int port, Consumer<String> says) {
        try (Api api = new Api(port)) {
            if (!api.isThere(OFFICE, Northmead.PROGRAMME)) {
                api.restore(OFFICE, Northmead.export());
            }
            log(new Progress(api, count(), says, System::nanoTime));
            // So that who is told where to go finds all of it there.
            api.waitUntilItCanBeRead(OFFICE, Northmead.PROGRAMME);
        }
    }

    private static void log(Posts posts) {
        new SouthLondon(posts).load();
    }

    /** How many requests it is, which come to as many entries, but for what a new programme brings with it. */
    static int count() {
        AtomicInteger all = new AtomicInteger();
        log(new Posts() {
            @Override
            public String post(String account, String key, String path, Object body) {
                return "id-" + all.incrementAndGet();
            }

            @Override
            public void bringIn(String account, String programme, String kind, List<Map<String, Object>> rows) {
                all.addAndGet(rows.size());
            }
        });
        return all.get();
    }
}
