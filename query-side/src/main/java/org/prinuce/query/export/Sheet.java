package org.prinuce.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Where rows go, one after another, in bounded memory. */
interface Sheet extends AutoCloseable {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Comma-separated, UTF-8 with a mark at its start, by which spreadsheets know it. Text that a spreadsheet would
     * take for a formula gets an apostrophe before it (OWASP, CSV injection).
     */
    final class Csv implements Sheet {

        static final String TYPE = "text/csv;charset=UTF-8";
        private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

        private final CsvWriter csv;

        Csv(OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            csv.writeRecord(cells.stream().map(Csv::text).toList());
        }

        static String text(@Nullable Object cell) {
            if (!(cell instanceof String text)) {
                return cell == null ? "" : cell.toString().replace('T', ' ');
            }
            return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A workbook, in which text is text, so that nothing in it is worked out. A second sheet says what it is. */
    final class Xlsx implements Sheet {

        static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        private static final int FLUSHED_EVERY = 1_000;
        /** The most characters that a cell can hold. */
        private static final int LONGEST = 32_767;

        private final Workbook workbook;
        private final Worksheet sheet;
        private final Map<String, String> about;
        private int next;

        /** @param about what the second sheet says, line by line */
        Xlsx(OutputStream out, String title, Map<String, String> about) {
            this.workbook = new Workbook(out, "Prinuce", "1.0");
            this.sheet = workbook.newWorksheet(title);
            this.about = about;
            sheet.freezePane(0, 1);
            sheet.footer(String.join(" · ", about.values()), org.dhatim.fastexcel.Position.LEFT);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            if (next == 0) {
                sheet.range(0, 0, 0, Math.max(0, cells.size() - 1))
                        .style()
                        .bold()
                        .set();
            }
            next++;
            if (next % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(next, column, day);
                    sheet.style(next, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime moment -> {
                    sheet.value(next, column, moment);
                    sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Number number -> sheet.value(next, column, number);
                default -> {
                    String text = cell.toString();
                    sheet.value(next, column, text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
                }
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            Worksheet said = workbook.newWorksheet("About");
            int line = 0;
            for (Map.Entry<String, String> it : about.entrySet()) {
                said.value(line, 0, it.getKey());
                said.style(line, 0).bold().set();
                said.value(line++, 1, it.getValue());
            }
            said.finish();
            workbook.close();
        }
    }
}
