package org.prinuce.command.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param text as it reads, stripped; a date as 2014-04-30, a tick as yes or no
 * @param fault why it cannot be taken; null where it can
 */
record Cell(String text, @Nullable String fault) {

    /** Longest text of one cell, in characters: that of spreadsheet programs. */
    static final int LONGEST = 32_767;

    static final String FORMULA = "This holds a formula. Paste its value instead.";

    static final Cell EMPTY = new Cell("", null);

    /** A text that starts a program when a spreadsheet program opens it (dynamic data exchange). */
    private static final Pattern STARTS_A_PROGRAM = Pattern.compile("[+\\-@][^|]*\\|.*!.*", Pattern.DOTALL);

    static Cell of(String raw) {
        String text = raw.strip();
        if (text.startsWith("=")) {
            return new Cell(text, FORMULA);
        }
        if (STARTS_A_PROGRAM.matcher(text).matches()) {
            return new Cell(text, "This would start a program when a spreadsheet opens it. Take it out.");
        }
        return text.isEmpty() ? EMPTY : new Cell(text, null);
    }

    /** As above, where nothing else tells text from a formula: an apostrophe before it does, as our own exports write. */
    static Cell unquoted(String raw) {
        String text = raw.strip();
        if (text.length() < 2 || text.charAt(0) != '\'' || "=+-@".indexOf(text.charAt(1)) < 0) {
            return of(raw);
        }
        Cell meant = of(text.substring(1));
        return FORMULA.equals(meant.fault()) ? new Cell(meant.text(), null) : meant;
    }

    boolean isEmpty() {
        return text.isEmpty() && fault == null;
    }

    /** The letters of a column, from 0: A … Z, AA … */
    static String letters(int column) {
        String rest = column < 26 ? "" : letters(column / 26 - 1);
        return rest + (char) ('A' + column % 26);
    }
}
