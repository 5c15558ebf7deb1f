package org.prinuce.query.view;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a text: runs of letters and digits, in lower case. Search finds what has each asked word or begins so. */
public final class Words {

    /** PostgreSQL's lexemes end at 2,046 bytes; no word is nearly as long. */
    private static final int LONGEST = 100;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** In alphabetical order, each once. */
    public static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : BETWEEN.split(text.toLowerCase(Locale.UK))) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return words;
    }

    /** The text as a PostgreSQL {@code tsquery}; empty if there is no word in it. */
    public static String query(String text) {
        return of(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    /** One word that stands for a thing that another names, and that nobody types; empty where none is named. */
    public static String standingFor(@Nullable Object id) {
        return id == null || id.toString().isBlank()
                ? ""
                : "zz" + BETWEEN.matcher(id.toString()).replaceAll("") + "zz";
    }

    /** Whether a text has every word asked for, or one that begins so. */
    public static boolean match(String text, String asked) {
        Set<String> words = of(text);
        return of(asked).stream().allMatch(ask -> words.stream().anyMatch(word -> word.startsWith(ask)));
    }
}
