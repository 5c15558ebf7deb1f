package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The invented programme of Northmead: the export of an installation that has never been, with the recorded times that
 * its story tells, so that it can be asked what was known then. It is restored, and its journal says so.
 */
final class Northmead {

    static final String PROGRAMME = "northmead";

    static final String FILE = "/demonstration/northmead.jsonl";

    private Northmead() {}

    static byte[] export() {
        try (InputStream in = Objects.requireNonNull(Northmead.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
