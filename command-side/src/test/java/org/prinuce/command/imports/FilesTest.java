package org.prinuce.command.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prinuce.command.imports.Spreadsheets.csv;
import static org.prinuce.command.imports.Spreadsheets.rows;
import static org.prinuce.command.imports.Spreadsheets.with;
import static org.prinuce.command.imports.Spreadsheets.withSheet;
import static org.prinuce.command.imports.Spreadsheets.xlsx;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prinuce.platform.refusal.InvalidField;

/** What is read of a file, and which files are not read at all. */
class FilesTest {

    private static final String HEAD = "<?xml version=\"1.0\"?><worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private static AbstractThrowableAssert<?, ?> refused(String name, byte[] bytes) {
        return assertThatThrownBy(() -> Table.open(name, bytes)).isInstanceOf(InvalidField.class);
    }

    @Test
    void quotes_line_ends_and_commas_within_a_cell_are_its_own() {
        assertThat(rows("a.csv", csv("Title,Cause", "\"Desk, late\",\"He said \"\"no\"\"\r\nand left\"", "", "x")))
                .containsExactly(List.of("Desk, late", "He said \"no\"\r\nand left"), List.of("x"));
    }

    @Test
    void a_byte_order_mark_semicolons_and_bare_line_feeds_are_understood() {
        assertThat(rows("a.csv", "\uFEFFTitle;Owner\nŁódź;Ann\n".getBytes(UTF_8)))
                .containsExactly(List.of("Łódź", "Ann"));
        assertThat(Table.open("a.csv", "\uFEFFTitle;Owner\nx;y".getBytes(UTF_8)).columns())
                .extracting(Table.Column::heading)
                .containsExactly("Title", "Owner");
    }

    @Test
    void real_dates_numbers_and_ticks_of_a_workbook_read_as_people_write_them() {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "Title");
            sheet.value(0, 1, "Date");
            sheet.value(0, 2, "Probability");
            sheet.value(0, 3, "Publicity");
            sheet.value(0, 5, "Late");
            sheet.value(3, 0, "Shared\ntext");
            sheet.value(3, 1, LocalDate.of(2014, 4, 30));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, 3);
            sheet.value(3, 3, true);
            sheet.value(3, 5, 0.25);
        });

        assertThat(rows("a.xlsx", file)).containsExactly(List.of("Shared\ntext", "2014-04-30", "3", "yes", "", "0.25"));
        List<Integer> numbers = new ArrayList<>();
        Table.open("a.xlsx", file).read((number, _) -> numbers.add(number));
        assertThat(numbers).containsExactly(4);
    }

    @Test
    void blank_rows_and_marked_examples_are_left_out() {
        Table table = Table.open("a.csv", csv("Title,Remarks", " , ", "Shown," + Table.EXAMPLE, "Kept,"));
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.examples()).isEqualTo(1);
    }

    @Test
    void formulas_errors_and_commands_are_faults_of_their_cells() {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "Title");
            sheet.value(0, 1, "Impact");
            sheet.value(0, 2, "Cause");
            sheet.value(0, 3, "Owner");
            sheet.formula(1, 0, "CONCATENATE(\"a\",\"b\")");
            sheet.value(1, 2, "@SUM(1)|cmd!A1");
            sheet.value(1, 3, "=1+1");
        });
        List<Cell> cells = new ArrayList<>();
        Table.open("a.xlsx", file).read((_, row) -> cells.addAll(row));

        assertThat(cells).extracting(cell -> cell.fault() != null).containsExactly(true, false, true, true);
        assertThat(cells.getFirst().fault()).isEqualTo(Cell.FORMULA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!D2", "@x|y!z"})
    void a_text_that_would_start_a_program_is_a_fault(String text) {
        assertThat(Cell.of(text).fault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 20 8770 5000", "- a dash first", "@sutton", "a = b", "-5"})
    void a_text_that_only_begins_with_a_sign_is_not(String text) {
        assertThat(Cell.of(text)).isEqualTo(new Cell(text, null));
    }

    @Test
    void another_encoding_is_named_with_its_line() {
        refused("a.csv", "Title\nfine\nna\u00EFve\n".getBytes(StandardCharsets.ISO_8859_1))
                .hasMessageContaining("Line 3")
                .hasMessageContaining("UTF-8");
        refused("a.csv", "\uFEFFTitle\nx\n".getBytes(StandardCharsets.UTF_16LE)).hasMessageContaining("UTF-16");
        refused("a.csv", new byte[] {'T', '\n', 0, 1, 2}).hasMessageContaining("not text");
    }

    @Test
    void a_quotation_mark_out_of_place_is_named_with_its_line() {
        refused("a.csv", csv("Title", "one", "\"two", "three")).hasMessageContaining("opens on line 3");
        refused("a.csv", csv("Title", "one", "\"two\" or so")).hasMessageContaining("line 3");
    }

    @Test
    void merged_cells_are_named() {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "Title");
            sheet.value(1, 0, "x");
            sheet.range(1, 0, 3, 2).merge();
        });
        refused("a.xlsx", file).hasMessageContaining("A2:C4").hasMessageContaining("merged");
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused() {
        byte[] workbook = xlsx(sheet -> sheet.value(0, 0, "Title"));
        refused("a.csv", workbook).hasMessageContaining("named .csv");
        refused("a.xlsx", csv("Title", "x")).hasMessageContaining("named .xlsx");
        refused("a.xlsx", with(new byte[0], Map.of("readme.txt", new byte[] {1})))
                .hasMessageContaining("named .xlsx");
        refused("a.pdf", csv("Title", "x")).hasMessageContaining(".csv or .xlsx");
        refused("a.xlsm", workbook).hasMessageContaining("macros");
        refused("a.xlsx", with(workbook, Map.of("xl/vbaProject.bin", new byte[] {1})))
                .hasMessageContaining("macros");
    }

    @Test
    void a_locked_or_an_old_workbook_says_what_to_do() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 1_024);
        byte[] locked = old.clone();
        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, locked, 512, stream.length);

        refused("a.xlsx", old).hasMessageContaining("old kind");
        refused("a.xlsx", locked).hasMessageContaining("password");
    }

    @Test
    void a_damaged_workbook_is_refused() {
        byte[] workbook = xlsx(sheet -> sheet.value(0, 0, "Title"));
        refused("a.xlsx", Arrays.copyOf(workbook, workbook.length / 2)).hasMessageContaining("damaged");
        refused("a.xlsx", withSheet(HEAD + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"))
                .hasMessageContaining("damaged");
        refused("a.xlsx", withSheet(HEAD + "<sheetData><row r=\"4294967296\"/></sheetData></worksheet>"))
                .hasMessageContaining("damaged");
    }

    @Test
    void a_document_type_is_refused_before_it_can_say_anything() {
        refused(
                        "a.xlsx",
                        withSheet("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                                + " \"&a;&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                                + "<is><t>&b;</t></is></c></row></sheetData></worksheet>"))
                .hasMessageContaining("damaged");
    }

    @Test
    void a_cell_far_to_the_right_takes_no_memory() {
        refused(
                        "a.xlsx",
                        withSheet(HEAD + "<sheetData><row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c>"
                                + "</row></sheetData></worksheet>"))
                .hasMessageContaining("200 columns");
    }

    @Test
    void an_archive_that_inflates_beyond_measure_is_given_up_early() {
        byte[] bomb =
                withSheet(HEAD + "<sheetData><row>" + "<c></c>".repeat(6 << 20) + "</row></sheetData></worksheet>");
        assertThat(bomb.length).isLessThan(1 << 20);
        refused("a.xlsx", bomb).hasMessageContaining("inflates");
        byte[] texts = with(
                xlsx(sheet -> sheet.value(0, 0, "Title")),
                Map.of("xl/sharedStrings.xml", ("<sst>" + "<si><t>a</t></si>".repeat(4 << 20)).getBytes(UTF_8)));
        refused("a.xlsx", texts).hasMessageContaining("more text");
    }

    @Test
    void an_apostrophe_before_what_would_be_a_formula_says_that_it_is_text() {
        List<Cell> read = new ArrayList<>();
        Table.read(
                "a.csv",
                csv("Title", "'=1+1", "'-5 degrees", "'tis so", "'+cmd|' /C calc'!A0"),
                (_, cells) -> read.addAll(cells));
        assertThat(read).extracting(Cell::text).startsWith("=1+1", "-5 degrees", "'tis so");
        assertThat(read).extracting(cell -> cell.fault() == null).containsExactly(true, true, true, false);
    }

    @Test
    void a_line_that_says_what_separates_is_no_row() {
        assertThat(rows("a.csv", "sep=;\r\nTitle;Owner\r\nOne, two;Me\r\n".getBytes(UTF_8)))
                .containsExactly(List.of("One, two", "Me"));
        refused("a.csv", "sep=;\nTitle;Owner\n\"One\" two;Me\n".getBytes(UTF_8)).hasMessageContaining("line 3");
        refused("a.csv", "sep=".getBytes(UTF_8)).hasMessageContaining("no rows");
    }

    @Test
    void what_is_no_list_at_all_is_named_whatever_its_name_says() {
        refused("list.csv", "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8)).hasMessageContaining("PDF");
        refused("list.xlsx", "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8)).hasMessageContaining("PDF");
        refused("list.csv", "\n<html><table><tr><td>Title".getBytes(UTF_8)).hasMessageContaining("web page");
        refused("list.csv", "Title,Owner\na,b\n".getBytes(UTF_16LE)).hasMessageContaining("UTF-16");
        refused("list.csv", "Title,Owner\na,b\n".getBytes(UTF_16BE)).hasMessageContaining("UTF-16");
        refused("list.ods", csv("Title", "a")).hasMessageContaining("save a sheet as .xlsx");
    }

    @Test
    void what_would_have_to_be_kept_whole_is_given_up_early_although_the_archive_is_large() {
        String much = "x".repeat(3 << 20);
        for (String sheet : List.of(
                HEAD.replace("<worksheet", "<worksheet junk=\"" + much + "\""),
                HEAD + "<!--" + much + "--></worksheet>",
                HEAD + "<" + much + "/></worksheet>")) {
            refused("a.xlsx", withSheet(sheet)).hasMessageMatching("(?s).*(inflates|damaged).*");
        }
        for (String styles : List.of(
                "<styleSheet><cellXfs>" + "<xf/>".repeat(200_000),
                "<styleSheet><numFmts>"
                        + IntStream.range(0, 200_000)
                                .mapToObj(i -> "<numFmt numFmtId=\"" + i + "\"/>")
                                .collect(Collectors.joining()))) {
            refused(
                            "a.xlsx",
                            with(
                                    xlsx(sheet -> sheet.value(0, 0, "Title")),
                                    Map.of("xl/styles.xml", styles.getBytes(UTF_8))))
                    .hasMessageContaining("inflates");
        }
    }

    @Test
    void an_archive_of_thousands_of_parts_is_refused() {
        Map<String, byte[]> parts =
                IntStream.range(0, 2_100).boxed().collect(Collectors.toMap(i -> "xl/p" + i, _ -> new byte[0]));
        refused("a.xlsx", with(xlsx(sheet -> sheet.value(0, 0, "Title")), parts))
                .hasMessageContaining("damaged");
    }

    @Test
    void ten_million_rows_are_left_at_the_first_too_many() {
        byte[] rows = "x\n".repeat(10_000_000).getBytes(UTF_8);
        long before = System.nanoTime();
        refused("a.csv", rows).hasMessageContaining("100,000 rows");
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void what_is_too_wide_too_long_doubled_or_empty_is_named() {
        refused("a.csv", csv("x" + ",x".repeat(200))).hasMessageContaining("200 columns");
        refused("a.csv", csv("Title", "y".repeat(40_000)))
                .hasMessageContaining("A2")
                .hasMessageContaining("32,767");
        refused("a.csv", csv("Title,Owner, owner ", "a,b,c"))
                .hasMessageContaining("B and C")
                .hasMessageContaining("owner");
        refused("a.csv", new byte[0]).hasMessageContaining("empty");
        refused("a.csv", csv(" , ", "")).hasMessageContaining("empty");
        refused("a.csv", csv("Title,Owner")).hasMessageContaining("no rows");
        refused("a.xlsx", xlsx(sheet -> sheet.value(0, 0, "Title"))).hasMessageContaining("no rows");
        refused("a.csv", csv("=1+1", "x")).hasMessageContaining("A1");
    }

    @Test
    void columns_are_called_as_spreadsheets_call_them() {
        assertThat(List.of(0, 25, 26, 51, 52, 199))
                .extracting(Cell::letters)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "GR");
    }
}
