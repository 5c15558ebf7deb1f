package org.prinuce.query.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.roster.Roster.Partner;

/**
 * Two letters for each partner, made when read: no two alike in a programme. They come from the id: formal names begin
 * alike, and can be erased.
 */
final class ShortNames {

    private ShortNames() {}

    /** @param partners in the order in which they choose */
    static Map<PartnerId, String> of(Iterable<Partner> partners) {
        Map<PartnerId, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Partner partner : partners) {
            String name = candidates(partner.id().value())
                    .filter(taken::add)
                    .findFirst()
                    .orElseThrow();
            names.put(partner.id(), name);
        }
        return names;
    }

    /** The initials of two words, or the first letter and each that follows; then numbers. */
    private static Stream<String> candidates(String id) {
        List<String> words = List.of(id.toUpperCase(Locale.UK).split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        String letters = words.isEmpty() ? "X" : String.join("", words);
        String first = letters.substring(0, 1);
        Stream<String> initials = words.size() < 2
                ? Stream.empty()
                : Stream.of(words.stream()
                        .map(word -> word.substring(0, 1))
                        .limit(2)
                        .collect(Collectors.joining()));
        Stream<String> pairs = IntStream.range(1, letters.length()).mapToObj(i -> first + letters.charAt(i));
        return Stream.of(initials, pairs, IntStream.iterate(1, i -> i + 1).mapToObj(i -> first + i))
                .flatMap(it -> it);
    }
}
