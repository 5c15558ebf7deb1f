package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer brings in the spreadsheet they keep, with the keyboard alone. */
class ImportIT extends Journey {

    private static final String LOG = """
        Risk,Likelihood,Impact,Scale,Date raised,Colour
        The van contract lapses,3,4,5x5,30/01/2015,red
        Two depots flood at once,2,5,5x5,2015-02-11,amber
        Nobody reads the meters,often,2,5x5,2015-02-12,green
        """;

    @TempDir
    private Path folder;

    @Test
    void an_officer_imports_a_risk_log_and_finds_it_in_the_register() throws IOException {
        long before = risks();
        Visitor officer = visit("officer").open("/programmes/rehearsal/import");
        assertThat(officer.heading()).hasText("Import");
        assertThat(officer.link("XLSX for risks")).isVisible();

        brings(officer, "risk log.csv", LOG);
        assertThat(officer.page().getByText("Three rows")).isVisible();
        assertThat(officer.page().getByLabel("B Likelihood")).hasValue("probability");
        assertThat(officer.page().getByLabel("F Colour")).hasValue("");
        officer.tabTo("Check the rows").press("Enter");

        assertThat(officer.page().getByText("Two rows are new and one row has a problem."))
                .isVisible();
        assertThat(row(officer, "B4")).containsText("often");
        assertThat(row(officer, "B4")).containsText("Give a whole number");
        assertThat(risks()).isEqualTo(before);
        officer.tabTo("Record 2 entries, without the faulty rows").press("Enter");

        assertThat(officer.page().getByText("Two entries recorded")).isVisible();
        officer.tabTo("Open the register").press("Enter");
        assertThat(officer.link("The van contract lapses")).isVisible();
        assertThat(risks()).isEqualTo(before + 2);

        officer.open("/programmes/rehearsal/import");
        brings(officer, "the same again.csv", LOG);
        officer.tabTo("Check the rows").press("Enter");
        assertThat(officer.page().getByText("two rows are already there")).isVisible();
        assertThat(officer.button("Record")).hasCount(0);
        officer.tabTo("Discard this file").press("Enter");
        assertThat(officer.page().getByLabel("File")).isVisible();
        assertThat(risks()).isEqualTo(before + 2);
    }

    @Test
    void an_import_of_the_wrong_file_is_taken_back_but_for_what_was_changed_since() throws IOException {
        long before = risks("&stage=withdrawn");
        Visitor officer = visit("officer").open("/programmes/rehearsal/import");
        brings(officer, "last year.csv", """
            Risk,Likelihood,Impact,Scale,Date raised
            The old depot is sold,3,4,5x5,30/01/2015
            The old van is stolen,2,5,5x5,2015-02-11
            The old boiler bursts,2,2,5x5,2015-02-12
            """);
        officer.tabTo("Check the rows").press("Enter");
        officer.tabTo("Record 3 entries").press("Enter");
        assertThat(officer.page().getByText("Three entries recorded")).isVisible();
        officer.tabTo("Open the register").press("Enter");
        assertThat(officer.link("The old boiler bursts")).isVisible();
        String boiler = northmead
                .ask("officer", "/rehearsal/risks?q=boiler")
                .json()
                .path("risks")
                .path(0)
                .path("id")
                .asString();
        northmead.log("officer", "/rehearsal/risks/" + boiler + "/close", Map.of("reason", "It was replaced"));

        officer.open("/programmes/rehearsal/import");
        officer.tabTo("last year.csv").press("Enter");
        officer.tabTo("Take back this import").press("Enter");
        assertThat(officer.dialog()).containsText("Three entries of last year.csv will be withdrawn.");
        officer.page().keyboard().press("Control+Enter");
        assertThat(officer.page().getByLabel("Reason")).isFocused();
        officer.type("It was last year's log").press("Control+Enter");

        assertThat(officer.page().getByText("Two entries withdrawn")).isFocused();
        assertThat(officer.page().getByText("One entry was kept.")).isVisible();
        assertThat(officer.page().getByText("More was logged about this since it was imported."))
                .isVisible();
        long last = northmead
                .ask("officer", "/rehearsal/imports")
                .json()
                .path("recorded")
                .path(0)
                .path("takenBack")
                .path("last")
                .asLong();
        assertThat(risks("&stage=withdrawn&after=" + last)).isEqualTo(before + 2);
        officer.tabTo("See it in the journal").press("Enter");
        assertThat(officer.page().getByText("It was last year's log").first()).isVisible();

        officer.open("/programmes/rehearsal/import");
        assertThat(officer.page().getByText("Taken back.").first()).isVisible();
        brings(officer, "this year.csv", """
            Risk,Likelihood,Impact,Scale,Date raised
            The old depot is sold,3,4,5x5,30/01/2015
            """);
        officer.tabTo("Check the rows").press("Enter");
        assertThat(officer.page().getByText("One row is new.")).isVisible();
        officer.tabTo("Discard this file").press("Enter");
    }

    @Test
    void a_file_that_cannot_be_read_says_why_beside_it() throws IOException {
        Visitor officer = visit("officer").open("/programmes/rehearsal/import");
        officer.tabTo("Read the file").press("Enter");
        assertThat(officer.page().getByLabel("File")).isFocused();

        choose(officer, "log.csv", "Risk\n\"never closed");
        officer.tabTo("Read the file").press("Enter");

        assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("opens on line 2");
        assertThat(officer.page().getByLabel("File")).isFocused();
    }

    @Test
    void who_may_only_read_is_offered_no_import() {
        Visitor board = visit("board").open("/programmes/northmead/journal");
        assertThat(board.link("Import")).hasCount(0);
        board.open("/programmes/northmead/import");
        assertThat(board.page().getByText("You may read here.")).isVisible();
    }

    private void brings(Visitor visitor, String name, String csv) throws IOException {
        choose(visitor, name, csv);
        visitor.tabTo("Read the file").press("Enter");
        assertThat(visitor.page().getByText("How " + name + " is read")).isFocused();
    }

    /** The window in which a person finds the file is the system's, not the page's. */
    private void choose(Visitor visitor, String name, String csv) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, csv);
        visitor.tabTo("File");
        visitor.page().getByLabel("File").setInputFiles(file);
    }

    private static Locator row(Visitor visitor, String cell) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHas(visitor.page().getByText(cell)));
    }

    private static long risks() {
        return risks("");
    }

    private static long risks(String sought) {
        return northmead
                .ask("officer", "/rehearsal/risks?size=1" + sought)
                .json()
                .path("total")
                .asLong();
    }
}
