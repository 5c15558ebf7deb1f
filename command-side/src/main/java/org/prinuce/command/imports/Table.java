package org.prinuce.command.imports;

import static org.prinuce.command.imports.Sheet.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file as a table: headings in its first row that has any, and rows below. */
final class Table {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;

    /** A row with such a cell shows how rows are written, and is left out. */
    static final String EXAMPLE = "Example row: left out by the import";

    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 60;
    private static final int LONGEST_HEADING = 200;

    private final Sheet sheet;
    private final List<Column> columns;
    private final int rows;
    private final int examples;

    /**
     * @param column its letters
     * @param samples the first things that stand below the heading
     */
    record Column(String column, String heading, List<String> samples) {}

    private Table(Sheet sheet, List<Column> columns, int rows, int examples) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.examples = examples;
    }

    /**
     * Reads a file to its end, so that whatever is wrong with it as a whole is known before anything else.
     *
     * @param name says by its ending what the file should be
     * @throws org.prinuce.platform.refusal.InvalidField if the file cannot be taken
     */
    static Table open(String name, byte[] bytes) {
        Sheet sheet = sheet(name.toLowerCase(Locale.ROOT), bytes);
        First first = new First();
        sheet.read(first);
        if (first.headings.isEmpty()) {
            throw unreadable("This file is empty. Its first row must say what stands in each column.");
        }
        if (first.rows == 0) {
            throw unreadable("This file has headings but no rows below them.");
        }
        return new Table(sheet, first.columns(), first.rows, first.examples);
    }

    /** Hands on each row that is to be imported, of a file that was opened before. */
    static void read(String name, byte[] bytes, Sheet.Rows to) {
        rowsOf(sheet(name.toLowerCase(Locale.ROOT), bytes), to);
    }

    private static Sheet sheet(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw unreadable("This file is empty. Its first row must say what stands in each column.");
        }
        boolean zipped = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
        boolean compound = bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
        if (name.endsWith(".xlsm") || name.endsWith(".xltm") || name.endsWith(".xlsb")) {
            throw unreadable("This workbook may hold macros. Save it as .xlsx, and choose it again.");
        }
        if (compound) {
            boolean locked = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
                    || new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
            throw unreadable(
                    locked
                            ? "This workbook is protected by a password. Save it without one, and choose it again."
                            : "This is a workbook of the old kind (.xls). Save it as .xlsx, and choose it again.");
        }
        String begins = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (begins.startsWith("%pdf")) {
            throw unreadable("This is a PDF, whatever its name says. Take the sheet it was made from, and save that as"
                    + " .xlsx.");
        }
        if (begins.matches("(?s)<(!|\\?|html|head|meta|body|table).*")) {
            throw unreadable(
                    "This is a web page or XML, whatever its name says. Open it in a spreadsheet program, save it"
                            + " as .xlsx, and choose it again.");
        }
        if (name.endsWith(".xlsx")) {
            if (!zipped) {
                throw unreadable("This file is named .xlsx, but is no such workbook. Save it as .xlsx, or give it its"
                        + " right name.");
            }
            return XlsxSheet.open(bytes);
        }
        if (name.endsWith(".csv")) {
            if (zipped) {
                throw unreadable("This file is named .csv, but is a workbook or an archive. Give it its right name.");
            }
            return new CsvSheet(bytes);
        }
        throw unreadable(
                "Choose a file that ends in .csv or .xlsx. Any spreadsheet program can save a sheet as .xlsx.");
    }

    static void requireColumn(int column) {
        if (column >= MOST_COLUMNS) {
            throw unreadable(
                    "This file has more than " + MOST_COLUMNS + " columns. Keep those that are to be imported.");
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** How many rows there are to import: without the headings, blank rows and examples. */
    int rows() {
        return rows;
    }

    int examples() {
        return examples;
    }

    /** Hands on each row that is to be imported. */
    void read(Sheet.Rows to) {
        rowsOf(sheet, to);
    }

    private static void rowsOf(Sheet sheet, Sheet.Rows to) {
        boolean[] headed = {false};
        sheet.read((number, cells) -> {
            if (isBlank(cells)) {
                return;
            }
            if (!headed[0]) {
                headed[0] = true;
            } else if (!isExample(cells)) {
                to.row(number, cells);
            }
        });
    }

    private static boolean isBlank(List<Cell> cells) {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    private static boolean isExample(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> cell.text().equalsIgnoreCase(EXAMPLE));
    }

    /** The first reading: headings, samples, and how much there is. */
    private static final class First implements Sheet.Rows {

        private final List<String> headings = new ArrayList<>();
        private final List<List<String>> samples = new ArrayList<>();
        private int rows;
        private int examples;

        @Override
        public void row(int number, List<Cell> cells) {
            if (isBlank(cells)) {
                return;
            }
            if (headings.isEmpty()) {
                head(number, cells);
            } else if (isExample(cells)) {
                examples++;
            } else {
                if (++rows > MOST_ROWS) {
                    throw unreadable("This file has more than %,d rows. Divide it, and import one part after the other."
                            .formatted(MOST_ROWS));
                }
                sample(cells);
            }
        }

        private void head(int number, List<Cell> cells) {
            Map<String, Integer> taken = new HashMap<>();
            for (Cell cell : cells) {
                int column = headings.size();
                String heading = cell.text().replaceAll("\\s+", " ");
                if (cell.fault() != null || heading.length() > LONGEST_HEADING) {
                    throw unreadable("Cell " + Cell.letters(column) + number
                            + " should say what stands in its column, in a few words.");
                }
                Integer same = heading.isEmpty() ? null : taken.put(heading.toLowerCase(Locale.ROOT), column);
                if (same != null) {
                    throw unreadable("Columns " + Cell.letters(same) + " and " + Cell.letters(column)
                            + " are both headed “" + heading + "”. Give each column a heading of its own.");
                }
                headings.add(heading);
                samples.add(new ArrayList<>());
            }
        }

        private void sample(List<Cell> cells) {
            while (cells.size() > headings.size()
                    && !cells.subList(headings.size(), cells.size()).stream().allMatch(Cell::isEmpty)) {
                headings.add("");
                samples.add(new ArrayList<>());
            }
            for (int i = 0; i < Math.min(cells.size(), samples.size()); i++) {
                String text = cells.get(i).text();
                if (samples.get(i).size() < SAMPLES && !text.isEmpty()) {
                    samples.get(i).add(text.length() > SAMPLE_LENGTH ? text.substring(0, SAMPLE_LENGTH) + "…" : text);
                }
            }
        }

        List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                if (!headings.get(i).isEmpty() || !samples.get(i).isEmpty()) {
                    columns.add(new Column(Cell.letters(i), headings.get(i), List.copyOf(samples.get(i))));
                }
            }
            return columns;
        }
    }
}
