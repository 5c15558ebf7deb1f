package org.prinuce.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.risk.SaidOfRisk.details;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.Role;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Score;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.risk.SaidOfRisk;
import org.prinuce.query.view.Register;

/** Registers as spreadsheets, which other people's programs will open. */
class ExportIT {

    private static final Said SHARED = new Said("shared");
    private static final SaidOfRisk SAID = new SaidOfRisk("shared");
    private static final String HOSTILE = "=HYPERLINK(\"http://elsewhere\";\"click\")";
    private static QueryProcess process;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", false).account("kingston-officer", false);
        process.record("office", new Said("shared").southLondon().toArray(ProgrammeEvent[]::new));
        process.record(
                "office",
                new Said("shared").granted("officer", Role.OFFICER, "sutton"),
                new Said("shared").granted("kingston-officer", Role.OFFICER, "kingston"),
                new ProgrammeCreated(
                        new Said("invented").programme(),
                        Said.LONG_AGO,
                        Redactable.of("Invented"),
                        Redactable.of("to show"),
                        Notice.FICTIONAL),
                new Said("invented").joined("sutton"),
                new Said("invented").granted("officer", Role.OFFICER, "sutton"));
        last = process.record(
                "officer",
                raised("plain", "sutton", Visibility.SHARED, "The supplier, \"ours\",\nfails – in März", "2014-01-06"),
                raised("hostile", "merton", Visibility.PUBLIC, HOSTILE, "2014-02-07"),
                raised("secret", "kingston", Visibility.PARTNER, "Our own supplier fails", "2014-01-07"),
                SAID.closed("plain", "2014-03-01"),
                SHARED.proposed("host", "sutton", "2014-01-08", "sutton", "merton", "kingston", "police"),
                SHARED.position("host", "sutton", Stance.SUPPORT, "2014-01-09"),
                SHARED.position("host", "merton", Stance.OBJECT, "2014-01-10"),
                SHARED.position("host", "kingston", Stance.SUPPORT_WITH_CONDITIONS, "2014-01-13"),
                new SaidOfRisk("invented").raised("elsewhere", "sutton", 4, 4, "2014-01-07"));
    }

    private static ProgrammeEvent raised(String id, String partner, Visibility visibility, String title, String day) {
        return SAID.raised(
                id, partner, visibility, details(title, Nature.RISK, "Supply"), SaidOfRisk.FOUR, new Score(3, 4), day);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static HttpResponse<byte[]> get(String account, String path) throws Exception {
        String after = (path.contains("?") ? "&" : "?") + "after=" + last;
        return process.http()
                .send(
                        process.request(account, "/api/programmes/" + path + after)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<NamedCsvRecord> csv(String account, String path) throws Exception {
        HttpResponse<byte[]> answer = get(account, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void a_row_says_what_the_register_says_in_words() throws Exception {
        NamedCsvRecord row = csv("officer", "shared/export/risks.csv?sort=ref").getFirst();

        assertThat(row.getField("Title")).isEqualTo("The supplier, \"ours\",\nfails – in März");
        assertThat(row.getField("Partner")).isEqualTo("Sutton");
        assertThat(row.getField("Stage")).isEqualTo("Closed");
        assertThat(row.getField("Happened on")).isEqualTo("2014-01-06");
        assertThat(row.getField("Scale")).isEqualTo("4x4");
        assertThat(row.getField("Inherent probability")).isEqualTo("3");
        assertThat(row.getField("Residual probability")).isEmpty();
    }

    @Test
    void where_partners_stand_is_said_in_words() throws Exception {
        assertThat(csv("officer", "shared/export/decisions.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("Stances"))
                        .isEqualTo("Kingston supports with conditions (open); Merton objects;"
                                + " Police has taken no position; Sutton supports"));
    }

    @Test
    void text_that_looks_like_a_formula_is_not_one() throws Exception {
        assertThat(csv("officer", "shared/export/risks.csv?q=hyperlink"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("Title")).isEqualTo("'" + HOSTILE));

        byte[] workbook = get("officer", "shared/export/risks.xlsx").body();
        assertThat(parts(workbook)).contains("HYPERLINK").doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void every_start_of_a_formula_is_neutralised_and_numbers_stay_numbers() {
        for (String start : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            assertThat(Sheet.Csv.text(start)).isEqualTo("'" + start);
        }
        assertThat(Sheet.Csv.text(-1.5)).isEqualTo("-1.5");
        assertThat(Sheet.Csv.text("a=1")).isEqualTo("a=1");
        assertThat(Sheet.Csv.text("")).isEmpty();
    }

    @Test
    void a_workbook_has_dates_as_dates_numbers_as_numbers_and_says_what_it_is() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(
                get("officer", "shared/export/risks.xlsx?sort=ref").body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> headings =
                    rows.getFirst().stream().map(cell -> cell.getText()).toList();
            Row row = rows.get(1);

            assertThat(rows).hasSize(3);
            assertThat(row.getCell(headings.indexOf("Happened on")).asDate().toLocalDate())
                    .hasToString("2014-01-06");
            assertThat(row.getCell(headings.indexOf("Inherent impact")).asNumber())
                    .hasToString("4");
            assertThat(workbook.findSheet("About").orElseThrow().read().stream()
                            .map(it -> it.getCellText(0) + ": " + it.getCellText(1)))
                    .contains("Programme: Programme shared", "Register: Risks");
        }
    }

    @Test
    void another_partners_private_risk_is_in_no_export_but_its_own() throws Exception {
        assertThat(csv("officer", "shared/export/risks.csv")).hasSize(2);
        assertThat(csv("kingston-officer", "shared/export/risks.csv")).hasSize(3);
    }

    @Test
    void an_export_is_asked_about_a_moment_and_with_what_is_sought_like_its_register() throws Exception {
        assertThat(csv("officer", "shared/export/risks.csv?asAt=2014-01-31"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("Stage")).isEqualTo("Open"));
        assertThat(csv("officer", "shared/export/risks.csv?stage=closed")).hasSize(1);
        assertThat(csv("officer", "shared/export/risks.csv?knownAt=2014-01-31")).isEmpty();
        assertThat(csv("officer", "shared/export/risks.csv?nature=opportunity")).isEmpty();
        for (String wrong : List.of("stage=lost", "helpful=true", "natur=risk")) {
            assertThat(get("officer", "shared/export/risks.csv?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void fictional_data_says_so_in_every_row_and_in_the_name_of_the_file() throws Exception {
        assertThat(csv("officer", "invented/export/risks.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("Notice")).startsWith("Fictional demonstration data"));
        assertThat(get("officer", "invented/export/risks.xlsx").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("invented-fictional-risks-"));
        assertThat(parts(get("officer", "invented/export/risks.xlsx").body())).contains("Fictional demonstration data");
    }

    @Test
    void every_register_can_be_exported() throws Exception {
        for (Register<?, ?> register : process.beans(Register.class)) {
            for (String format : List.of("csv", "xlsx")) {
                HttpResponse<byte[]> answer = get("officer", "shared/export/" + register.name() + "." + format);
                assertThat(answer.statusCode())
                        .as(register.name() + "." + format)
                        .isEqualTo(200);
                assertThat(answer.body()).isNotEmpty();
            }
        }
    }

    @Test
    void what_is_no_register_and_what_is_not_the_askers_is_not_found() throws Exception {
        assertThat(get("officer", "shared/export/secrets.csv").statusCode()).isEqualTo(404);
        assertThat(get("officer", "shared/export/risks.pdf").statusCode()).isEqualTo(404);
        assertThat(get("kingston-officer", "invented/export/risks.csv").statusCode())
                .isEqualTo(404);
    }

    private static String parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            StringBuilder parts = new StringBuilder();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return parts.toString();
        } finally {
            Files.delete(file);
        }
    }
}
