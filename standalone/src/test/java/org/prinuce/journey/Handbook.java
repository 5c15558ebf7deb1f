package org.prinuce.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of {@code docs/logging.md}: what the handbook says of logging each kind. */
final class Handbook {

    private static final Path FILE = Path.of("../docs/logging.md");

    private static final int CELLS = 6;

    private Handbook() {}

    /**
     * @param name the kind, and after a comma how it is logged where there are two ways
     * @param letter chooses it, with Alt
     * @param required the fields that cannot be left empty, beside partner and day, as the dialog calls them
     * @param example a line to type
     * @param presses the keys that are pressed besides text
     */
    record Row(String name, String letter, List<String> required, String example, int presses) {
        String kind() {
            return name.replaceFirst(",.*", "");
        }
    }

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| kind"))
                    .map(Handbook::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Row of(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The handbook has no row for " + name));
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (cells.size() != CELLS) {
            throw new AssertionError("Not a row of " + CELLS + " cells: " + line);
        }
        List<String> required =
                List.of(cells.get(2).replaceAll(" \\([^)]*\\)", "").split(", "));
        return new Row(
                cells.get(0), cells.get(1), required, cells.get(4).replace("`", ""), Integer.parseInt(cells.get(5)));
    }
}
