package org.prinuce.query.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.platform.roster.Roster;

/** Words that the sentences of answers share. */
public final class English {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private English() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The partner's name, or its id where it has none here. */
    public static String name(@Nullable PartnerId partner, Roster roster) {
        return partner == null
                ? "The programme"
                : roster.partner(partner).map(it -> it.name().words()).orElse(partner.value());
    }

    /** As above, within a sentence. */
    public static String by(@Nullable PartnerId partner, Roster roster) {
        return partner == null ? "the programme" : name(partner, roster);
    }

    /** A colon and the words, where there are any. */
    public static String after(@Nullable Redactable words) {
        return words == null ? "" : ": " + words.words();
    }

    public static String ordinal(int number) {
        return number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "th";
    }

    /** {@code NON_KEY} as {@code non-key}. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.UK).replace('_', '-');
    }

    public static @Nullable String words(@Nullable Redactable text) {
        return text == null ? null : text.words();
    }

    /** What there is of these words, with a space between. */
    public static String together(@Nullable Redactable... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(Redactable::words).collect(Collectors.joining(" "));
    }
}
