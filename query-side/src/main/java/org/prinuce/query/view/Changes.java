package org.prinuce.query.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.prinuce.query.view.Row.Wait;

/** What is to be written to one build of a view: new versions, new words, and rows in place of older ones. */
final class Changes {

    /** A thing whose row is replaced. */
    record Key(String programme, String key) {}

    private final int build;
    private final BinaryCopy versions = new BinaryCopy();
    private final BinaryCopy words = new BinaryCopy();
    private final BinaryCopy rows = new BinaryCopy();
    private final List<Key> keys = new ArrayList<>();
    private final List<Key> reworded = new ArrayList<>();

    Changes(int build) {
        this.build = build;
    }

    int build() {
        return build;
    }

    void version(Thing<?> thing, byte[] state) {
        versions.row(7)
                .integer(build)
                .text(thing.key())
                .bigint(thing.position())
                .text(thing.programme())
                .date(thing.firstOn())
                .date(thing.lastOn())
                .text(state);
    }

    /** @param again whether it had other words before */
    void words(Thing<?> thing, String text, boolean again) {
        if (again) {
            reworded.add(new Key(thing.programme(), thing.key()));
        }
        words.row(5)
                .integer(build)
                .text(thing.key())
                .bigint(thing.position())
                .text(thing.programme())
                .lexemes(Words.of(text));
    }

    void row(Thing<?> thing, Row row) {
        keys.add(new Key(thing.programme(), thing.key()));
        rows.row(20)
                .integer(build)
                .text(thing.key())
                .text(thing.programme())
                .bigint(thing.position())
                .text(row.partner() == null ? null : row.partner().value())
                .text(row.visibility().name())
                .text(row.stage())
                .text(row.thenStage())
                .instant(row.thenFrom())
                .bigint(row.number())
                .date(row.beganOn())
                .date(row.dueOn())
                .date(row.overdueFrom())
                .instant(row.windowEnds())
                .texts(row.waits().stream().map(it -> it.partner().value()).toList())
                .instants(row.waits().stream().map(Changes::until).toList())
                .text(row.kind())
                .text(row.belongsTo())
                .text(row.title())
                .number(row.rank());
    }

    private static Instant until(Wait wait) {
        return wait.until() == null ? Instant.MAX : wait.until();
    }

    /** How much there is to write, in bytes. */
    int size() {
        return versions.size() + words.size() + rows.size();
    }

    BinaryCopy versions() {
        return versions;
    }

    BinaryCopy words() {
        return words;
    }

    BinaryCopy rows() {
        return rows;
    }

    /** Those whose rows are replaced. */
    List<Key> keys() {
        return keys;
    }

    /** Those that had other words before. */
    List<Key> reworded() {
        return reworded;
    }
}
