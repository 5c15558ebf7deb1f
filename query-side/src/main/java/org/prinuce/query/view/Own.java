package org.prinuce.query.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.refusal.InvalidField;

/** What was asked of a register by name: it takes the filters of its own, and what is left nobody knows. */
public final class Own {

    private final Map<String, String> asked;
    private final Set<String> known = Stream.of(Sought.class, Asked.class)
            .flatMap(all -> Arrays.stream(all.getRecordComponents()))
            .map(RecordComponent::getName)
            .collect(TreeSet::new, Set::add, Set::addAll);

    private Own(Map<String, String> asked) {
        this.asked = asked;
    }

    /** For who asks a register in words that all of them know. */
    public static Own none() {
        return new Own(Map.of());
    }

    /**
     * What is sought in a register.
     *
     * @throws InvalidField if it is malformed, or asks for something that the register does not know
     */
    public static Listing listing(Register<?, ?> register, Sought sought, Map<String, String> asked, Viewer viewer) {
        Own own = new Own(asked);
        Listing listing = register.listing(sought, own, viewer);
        InvalidField.unlessKnown(asked.keySet(), own.known);
        return listing;
    }

    /** What a filter of the register's own was given as; null where it was not asked for. */
    public @Nullable String get(String name) {
        known.add(name);
        return asked.get(name);
    }
}
