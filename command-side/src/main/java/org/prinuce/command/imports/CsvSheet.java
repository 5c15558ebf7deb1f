package org.prinuce.command.imports;

import static org.prinuce.command.imports.Sheet.unreadable;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180, in UTF-8. Where the first line has no comma, semicolons or tabs separate, as
 * spreadsheet programs write them in some languages; {@code sep=;} before it says so, as they have it. It reads strictly: a quotation mark out of place is refused with
 * its line, as whatever follows it would land in wrong cells.
 */
final class CsvSheet implements Sheet {

    private static final String SAYS = "sep=";
    private static final Pattern SAYS_WHAT_SEPARATES = Pattern.compile(SAYS + "[,;\t]\r?\n");

    private final byte[] bytes;
    /** Where the rows begin. */
    private final int from;

    private final @Nullable String said;
    private final char separator;

    /** @throws org.prinuce.platform.refusal.InvalidField if it is not text in UTF-8 */
    CsvSheet(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || isWide(bytes)) {
            throw unreadable("This file is in UTF-16. Save it as CSV UTF-8, and choose it again.");
        }
        this.bytes = bytes;
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        this.said = said(bytes, start);
        this.from = said == null ? start : start + said.length();
        requireUtf8();
        this.separator = said == null ? separator() : said.charAt(SAYS.length());
    }

    /** Whether every other of the first bytes is nothing, as in UTF-16 without a mark of it. */
    private static boolean isWide(byte[] bytes) {
        return bytes.length >= 4 && (bytes[0] == 0 && bytes[2] == 0 || bytes[1] == 0 && bytes[3] == 0);
    }

    /** The line that says what separates the cells, with its end; null where there is none. It is no row. */
    private static @Nullable String said(byte[] bytes, int start) {
        String begins = new String(bytes, start, Math.min(bytes.length - start, 16), StandardCharsets.ISO_8859_1);
        Matcher line = SAYS_WHAT_SEPARATES.matcher(begins);
        return line.lookingAt() ? line.group() : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void requireUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw unreadable("Line " + lineOf(in.position())
                    + " is not in UTF-8, so its letters cannot be told for sure. Save the file as CSV UTF-8, and choose"
                    + " it again.");
        }
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw unreadable("Line " + lineOf(i) + " is not text. Choose a CSV or an XLSX file.");
            }
        }
    }

    private int lineOf(int position) {
        int line = said == null ? 1 : 2;
        for (int i = from; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** What separates the cells of the first line that has any. */
    private char separator() {
        int semicolons = 0;
        int tabs = 0;
        boolean inside = false;
        boolean text = false;
        for (int i = from; i < bytes.length; i++) {
            char c = (char) bytes[i];
            inside ^= c == '"';
            if (c == '\n' && text && !inside) {
                break;
            }
            text |= c > ' ';
            if (!inside && c == ',') {
                return ',';
            }
            semicolons += !inside && c == ';' ? 1 : 0;
            tabs += !inside && c == '\t' ? 1 : 0;
        }
        if (tabs > semicolons) {
            return '\t';
        }
        return semicolons > 0 ? ';' : ',';
    }

    @Override
    public void read(Rows rows) {
        try (Reader in = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(bytes, from, bytes.length - from), StandardCharsets.UTF_8))) {
            new Reading(in, rows).run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Reading {

        private final Reader in;
        private final Rows rows;
        private final StringBuilder cell = new StringBuilder();
        private List<Cell> cells = new ArrayList<>();
        private int line = said == null ? 1 : 2;
        private int number = 1;
        private boolean quoted;

        Reading(Reader in, Rows rows) {
            this.in = in;
            this.rows = rows;
        }

        void run() throws IOException {
            int c = in.read();
            while (c != -1) {
                if (c == '"' && cell.isEmpty() && !quoted) {
                    c = quotation();
                } else if (c == separator) {
                    endCell();
                    c = in.read();
                } else if (c == '\n' || c == '\r') {
                    c = endRow(c);
                } else if (quoted) {
                    throw unreadable("On line " + line
                            + ", text follows a closing quotation mark. Write a quotation mark within a cell twice.");
                } else {
                    add(c);
                    c = in.read();
                }
            }
            if (!cells.isEmpty() || !cell.isEmpty() || quoted) {
                endRow(-1);
            }
        }

        /** Reads to the closing mark. What follows it is returned. */
        private int quotation() throws IOException {
            int opened = line;
            quoted = true;
            for (int c = in.read(); ; c = in.read()) {
                if (c == -1) {
                    throw unreadable("The quotation mark that opens on line " + opened
                            + " is never closed. Close it, or take it out.");
                }
                if (c == '"') {
                    c = in.read();
                    if (c != '"') {
                        return c;
                    }
                }
                line += c == '\n' ? 1 : 0;
                add(c);
            }
        }

        private void add(int c) {
            if (cell.length() == Cell.LONGEST) {
                throw unreadable("Cell " + Cell.letters(cells.size()) + number + " on line " + line + " holds over "
                        + "%,d characters, more than any cell can. Is a quotation mark missing?"
                                .formatted(Cell.LONGEST));
            }
            cell.append((char) c);
        }

        private void endCell() {
            Table.requireColumn(cells.size());
            cells.add(Cell.unquoted(cell.toString()));
            cell.setLength(0);
            quoted = false;
        }

        private int endRow(int end) throws IOException {
            endCell();
            rows.row(number, cells);
            cells = new ArrayList<>(cells.size());
            number++;
            line++;
            int next = end == -1 ? -1 : in.read();
            return end == '\r' && next == '\n' ? in.read() : next;
        }
    }
}
