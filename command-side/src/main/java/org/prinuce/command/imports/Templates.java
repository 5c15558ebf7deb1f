package org.prinuce.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.prinuce.command.body.BodyField;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.roster.Roster;

/** Empty tables to fill in, one for each kind: headings in words, one example row, and what each column takes. */
final class Templates {

    private static final String REMARKS = "Remarks";

    private final Kind kind;
    private final List<PartnerId> partners;
    private final LocalDate today;

    /** @param account whose own partners the example speaks for */
    Templates(Kind kind, Roster roster, AccountId account, LocalDate today) {
        this.kind = kind;
        this.partners = roster.partners().values().stream()
                .filter(partner -> partner.isThereOn(today))
                .map(Roster.Partner::id)
                .sorted(Comparator.comparing(
                        partner -> !roster.officerOf(account).contains(partner)))
                .toList();
        this.today = today;
    }

    /** The row that shows how a row is written: one cell a field, empty where only the programme's own things fit. */
    List<String> example() {
        List<String> cells = new ArrayList<>();
        int partner = 0;
        for (BodyField field : kind.fields()) {
            boolean names = field.form() == BodyField.Form.PARTNER;
            cells.add(example(field, partner));
            partner += names ? 1 : 0;
        }
        return cells;
    }

    private String example(BodyField field, int partner) {
        if (field.example() != null) {
            return field.example();
        }
        return switch (field.form()) {
            case TEXT -> "Example " + Headings.of(field.name()).toLowerCase(Locale.ROOT);
            case NUMBER -> Long.toString(Math.min(field.max(), field.min() + 1));
            case YES_NO -> "no";
            case DATE -> today.toString();
            case CHOICE -> words(field.options().getFirst());
            case PARTNER ->
                partners.isEmpty()
                        ? ""
                        : partners.get(partner % partners.size()).value();
            case ID -> "";
            case LIST ->
                field.parts().getFirst().form() == BodyField.Form.PARTNER
                        ? partners.stream().limit(2).map(PartnerId::value).collect(Collectors.joining("; "))
                        : example(field.parts().getFirst(), 0);
            case PARTS -> field.parts().stream().map(part -> example(part, 0)).collect(Collectors.joining(","));
        };
    }

    String csv() {
        List<String> headings = new ArrayList<>();
        kind.fields().forEach(field -> headings.add(Headings.of(field.name())));
        headings.add(REMARKS);
        List<String> row = new ArrayList<>(example());
        row.add(Table.EXAMPLE);
        return line(headings) + line(row);
    }

    byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Prinuce", "1.0")) {
            Worksheet table = workbook.newWorksheet(kind.name());
            Worksheet explained = workbook.newWorksheet("What each column takes");
            List<BodyField> fields = kind.fields();
            List<String> example = example();
            for (int i = 0; i < fields.size(); i++) {
                BodyField field = fields.get(i);
                table.value(0, i, Headings.of(field.name()));
                table.width(i, 20);
                example(table, i, field, example.get(i));
                explained.value(i + 1, 0, Headings.of(field.name()));
                explained.value(i + 1, 1, field.needed() ? "yes" : "no");
                explained.value(i + 1, 2, takes(field));
            }
            table.value(0, fields.size(), REMARKS);
            table.value(1, fields.size(), Table.EXAMPLE);
            table.range(0, 0, 0, fields.size()).style().bold().set();
            table.freezePane(0, 1);
            explained.value(0, 0, "Column");
            explained.value(0, 1, "Needed");
            explained.value(0, 2, "What to write");
            explained.range(0, 0, 0, 2).style().bold().set();
            explained.width(0, 24);
            explained.width(2, 80);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void example(Worksheet table, int column, BodyField field, String text) {
        if (field.form() == BodyField.Form.DATE) {
            table.value(1, column, today);
            table.style(1, column).format("dd/mm/yyyy").set();
        } else if (field.form() == BodyField.Form.NUMBER) {
            table.value(1, column, Long.valueOf(text));
        } else if (!text.isEmpty()) {
            table.value(1, column, text);
        }
    }

    /** What a cell of the field takes. */
    static String takes(BodyField field) {
        String takes = switch (field.form()) {
            case TEXT, NUMBER -> field.looks();
            case YES_NO -> "yes or no";
            case DATE -> "a date like 2014-04-30 or 30/04/2014";
            case CHOICE ->
                field.options().stream().map(Templates::words).collect(Collectors.joining(", ", "one of ", ""));
            case PARTNER -> "the id or the name of a partner";
            case ID -> "the id of the entry, as its address shows it";
            case LIST ->
                "several, with a semicolon between them; each "
                        + takes(field.parts().getFirst());
            case PARTS -> parts(field) + ", with a comma between them, such as 3,3";
        };
        return field.example() == null ? takes : takes + ", such as " + field.example();
    }

    static String parts(BodyField field) {
        return field.parts().stream().map(BodyField::name).collect(Collectors.joining(" and "));
    }

    private static String words(String option) {
        return option.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A line of CSV that no spreadsheet program takes for a formula. */
    static String line(List<String> cells) {
        return cells.stream().map(Templates::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean runs = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = runs ? "'" + cell : cell;
        return safe.matches("(?s).*[\",;\t\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
