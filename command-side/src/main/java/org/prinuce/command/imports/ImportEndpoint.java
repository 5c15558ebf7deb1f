package org.prinuce.command.imports;

import static org.prinuce.platform.refusal.Refused.refuse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.BodyField;
import org.prinuce.command.body.Bounds;
import org.prinuce.command.imports.Imports.Import;
import org.prinuce.command.imports.Imports.TakenBack;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Rosters;
import org.prinuce.platform.time.London;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where files are brought in: upload, say how the columns are meant, check, confirm, and, if need be, take back. A file is
 * its uploader's own; what it recorded belongs to whoever logs for its partners.
 */
@RestController
@Tag(name = "import")
@RequestMapping("/api/programmes/{programme}/imports")
class ImportEndpoint {

    /** Largest file, in bytes. */
    static final int LARGEST = 25 << 20;

    private static final String OCTETS = "application/octet-stream";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PROBLEMS = 500;
    private static final int MOST_RECORDED = 20;

    private final Kinds kinds;
    private final Imports imports;
    private final Runs runs;
    private final Rosters rosters;
    /** Files are large in memory while they are read. */
    private final Semaphore reading = new Semaphore(2);

    ImportEndpoint(Kinds kinds, Imports imports, Runs runs, Rosters rosters) {
        this.kinds = kinds;
        this.imports = imports;
        this.runs = runs;
        this.rosters = rosters;
    }

    /** @param looks what a cell takes */
    @Schema(name = "ImportField")
    record FieldToFill(String name, String heading, boolean needed, String looks, List<String> options) {

        static FieldToFill of(BodyField field) {
            return new FieldToFill(
                    field.name(), Headings.of(field.name()), field.needed(), Templates.takes(field), field.options());
        }
    }

    @Schema(name = "ImportKind")
    record KindToImport(String kind, List<FieldToFill> fields) {}

    @Schema(name = "ImportKinds")
    record AllKinds(List<KindToImport> kinds) {}

    /** @param field as which it is read; null where it is not imported */
    @Schema(name = "ImportColumn")
    record ColumnRead(
            String column,
            String heading,
            List<String> samples,
            @Nullable String field) {}

    /**
     * @param rows to import, without headings, blank rows and examples
     * @param said what went wrong with the last step
     * @param done of {@code total}, while it is being worked on
     * @param fresh rows that are new
     * @param there rows that an earlier import has recorded
     * @param problems how many there are in the faulty rows, for who brought it in, as long as they are listed
     * @param first position of the first entry that it recorded; 0 before
     * @param by who brought it in
     * @param mayTakeBack whether who asks may log, and so withdraw, all that it recorded
     */
    @Schema(name = "Import")
    record Progress(
            UUID id,
            String kind,
            String name,
            Stage stage,
            @Nullable String said,
            int rows,
            int examples,
            List<ColumnRead> columns,
            Map<String, String> constants,
            int done,
            int total,
            int fresh,
            int there,
            int faulty,
            int problems,
            long first,
            long last,
            String by,
            Instant at,
            boolean mayTakeBack,
            @Nullable TakenBack takenBack) {

        static Progress of(Import file, AccountId account, Roster roster) {
            return new Progress(
                    file.id(),
                    file.kind(),
                    file.name(),
                    file.stage(),
                    file.said(),
                    file.rows(),
                    file.examples(),
                    file.columns().stream()
                            .map(column -> new ColumnRead(
                                    column.column(),
                                    column.heading(),
                                    column.samples(),
                                    file.mapping().columns().get(column.column())))
                            .toList(),
                    file.mapping().constants(),
                    file.done(),
                    file.total(),
                    file.fresh(),
                    file.there(),
                    file.faulty(),
                    file.account().equals(account) ? file.problems() : 0,
                    file.first(),
                    file.last(),
                    file.account().value(),
                    file.at(),
                    file.stage().isRecorded() && file.isLoggedBy(account, roster),
                    file.takenBack());
        }
    }

    /**
     * @param imports what the account has not brought to its end
     * @param recorded what it has recorded, or others have, where it could withdraw all of that
     */
    @Schema(name = "Imports")
    record AllImports(List<Progress> imports, List<Progress> recorded) {}

    /** @param columns the field of each column by its letters; one left out is not imported */
    @Schema(name = "ImportMapping")
    record ReadLike(
            @Nullable Map<String, @Nullable String> columns,
            @Nullable Map<String, @Nullable String> constants) {}

    /** @param fresh how many rows the check found new: what is confirmed is what was seen */
    @Schema(name = "ImportConfirmation")
    record Confirmation(@Nullable Integer fresh) {}

    @Schema(name = "ImportProblems")
    record Problems(int total, List<RowReader.Problem> problems) {}

    record TakeBackImport(@Bounds(max = Bounds.LONG) Redactable reason) implements Body {}

    @Schema(name = "ImportKeptThings")
    record AllKept(int total, List<TakingBack.Kept> kept) {}

    @GetMapping("/kinds")
    AllKinds kinds(@PathVariable ProgrammeId programme, AccountId account) {
        rosterOf(programme, account);
        return new AllKinds(kinds.all().stream()
                .map(kind -> new KindToImport(
                        kind.name(), kind.fields().stream().map(FieldToFill::of).toList()))
                .toList());
    }

    @GetMapping("/kinds/{kind}/template.csv")
    ResponseEntity<byte[]> csvTemplate(
            @PathVariable ProgrammeId programme, @PathVariable String kind, AccountId account) {
        return file(
                kind + ".csv",
                "text/csv;charset=UTF-8",
                ("\uFEFF" + templates(programme, kind, account).csv()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/kinds/{kind}/template.xlsx")
    ResponseEntity<byte[]> xlsxTemplate(
            @PathVariable ProgrammeId programme, @PathVariable String kind, AccountId account) {
        return file(kind + ".xlsx", XLSX, templates(programme, kind, account).xlsx());
    }

    @GetMapping
    AllImports all(@PathVariable ProgrammeId programme, AccountId account) {
        Roster roster = rosterOf(programme, account);
        return new AllImports(
                imports.open(account, programme).stream()
                        .map(file -> Progress.of(file, account, roster))
                        .toList(),
                imports.recorded(programme).stream()
                        .filter(file -> isThereFor(account, file, roster))
                        .limit(MOST_RECORDED)
                        .map(file -> Progress.of(file, account, roster))
                        .toList());
    }

    @PostMapping(consumes = OCTETS)
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(mediaType = OCTETS, schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Progress> upload(
            @PathVariable ProgrammeId programme,
            @RequestParam String kind,
            @RequestParam String name,
            HttpServletRequest request,
            AccountId account)
            throws IOException, InterruptedException {
        Roster roster = rosterOf(programme, account);
        Kind what = kinds.named(kind);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "Give the file's name, of at most " + LONGEST_NAME + " characters.");
        }
        Import staged = stage(programme, what, name.strip(), request.getInputStream(), account);
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/imports/" + staged.id()))
                .body(Progress.of(staged, account, roster));
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable ProgrammeId programme, @PathVariable UUID id, AccountId account) {
        return Progress.of(find(programme, id, account), account, rosterOf(programme, account));
    }

    @PostMapping("/{id}/check")
    Progress check(
            @PathVariable ProgrammeId programme, @PathVariable UUID id, @RequestBody ReadLike body, AccountId account) {
        Import file = own(programme, id, account);
        if (file.stage().isRecorded()) {
            throw refuse(ImportRule.WHAT_IS_RECORDED_IS_NOT_IMPORTED_AGAIN);
        }
        Mapping mapping = Mapping.checked(
                new Mapping(said(body.columns()), said(body.constants())), file.columns(), kinds.named(file.kind()));
        runs.check(file, mapping);
        return progress(programme, id, account);
    }

    @GetMapping("/{id}/problems")
    Problems problems(
            @PathVariable ProgrammeId programme,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            AccountId account) {
        Import file = own(programme, id, account);
        int most = Math.clamp(size, 1, MOST_PROBLEMS);
        return new Problems(file.problems(), imports.problems(id, (Math.max(page, 1) - 1L) * most, most));
    }

    @GetMapping(value = "/{id}/problems.csv", produces = "text/csv")
    void problemsAsCsv(
            @PathVariable ProgrammeId programme, @PathVariable UUID id, HttpServletResponse response, AccountId account)
            throws IOException {
        Import file = own(programme, id, account);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment("problems-of-" + file.name() + ".csv").toString());
        OutputStream out = response.getOutputStream();
        out.write(("\uFEFF" + Templates.line(List.of("Row", "Cell", "Column", "Value", "Problem")))
                .getBytes(StandardCharsets.UTF_8));
        for (int after = 0; after < file.problems(); after += MOST_PROBLEMS) {
            for (RowReader.Problem problem : imports.problems(id, after, MOST_PROBLEMS)) {
                out.write(Templates.line(List.of(
                                Integer.toString(problem.row()),
                                problem.cell(),
                                problem.heading(),
                                problem.value(),
                                problem.says()))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @PostMapping("/{id}/confirm")
    Progress confirm(
            @PathVariable ProgrammeId programme,
            @PathVariable UUID id,
            @RequestBody Confirmation body,
            AccountId account) {
        Import file = own(programme, id, account);
        if (file.stage() == Stage.UPLOADED || file.stage() == Stage.CHECKING) {
            throw refuse(ImportRule.ONLY_WHAT_WAS_CHECKED_IS_CONFIRMED);
        }
        if (!Objects.equals(body.fresh(), file.fresh())) {
            throw refuse(ImportRule.ONLY_WHAT_THE_CHECK_FOUND_IS_CONFIRMED, "fresh");
        }
        if (file.stage() == Stage.CHECKED) {
            runs.confirm(file);
        }
        return progress(programme, id, account);
    }

    /** Withdraws what it recorded and that still stands as it was recorded. Once: asked again, it changes nothing. */
    @PostMapping("/{id}/take-back")
    Progress takeBack(
            @PathVariable ProgrammeId programme,
            @PathVariable UUID id,
            @RequestBody TakeBackImport body,
            AccountId account) {
        Import file = find(programme, id, account);
        if (!file.stage().isRecorded()) {
            throw refuse(ImportRule.ONLY_WHAT_IS_RECORDED_IS_TAKEN_BACK);
        }
        if (!file.isLoggedBy(account, rosterOf(programme, account))) {
            throw new NotPermitted("Only who may log for every partner that this import speaks for may take it back.");
        }
        if (file.stage() == Stage.DONE) {
            runs.takeBack(file, account, Objects.requireNonNull(body.reason().text()));
        }
        return progress(programme, id, account);
    }

    @GetMapping("/{id}/kept")
    AllKept kept(
            @PathVariable ProgrammeId programme,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            AccountId account) {
        TakenBack takenBack = find(programme, id, account).takenBack();
        int most = Math.clamp(size, 1, MOST_PROBLEMS);
        return takenBack == null
                ? new AllKept(0, List.of())
                : new AllKept(takenBack.kept(), imports.kept(id, (Math.max(page, 1) - 1L) * most, most));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable ProgrammeId programme, @PathVariable UUID id, AccountId account) {
        Import file = own(programme, id, account);
        if (file.stage().isRecorded()) {
            throw refuse(ImportRule.WHAT_IS_RECORDED_IS_NOT_DISCARDED);
        }
        if (Set.of(Stage.PREPARING, Stage.STORING).contains(file.stage())) {
            throw refuse(ImportRule.WHAT_IS_BEING_WORKED_ON_IS_LEFT_TO_END);
        }
        imports.delete(id);
    }

    /** A file is there for who brought it in; what it recorded, for whoever could withdraw all of that. */
    private Import find(ProgrammeId programme, UUID id, AccountId account) {
        Roster roster = rosterOf(programme, account);
        if (!isThereFor(account, imports.of(programme, id), roster)) {
            throw new NotFound("such import");
        }
        imports.wake(id);
        return imports.of(programme, id);
    }

    private Import own(ProgrammeId programme, UUID id, AccountId account) {
        Import file = find(programme, id, account);
        if (!file.account().equals(account)) {
            throw new NotFound("such import");
        }
        return file;
    }

    private static boolean isThereFor(AccountId account, Import file, Roster roster) {
        return file.account().equals(account) || file.stage().isRecorded() && file.isLoggedBy(account, roster);
    }

    private Import stage(ProgrammeId programme, Kind kind, String name, InputStream in, AccountId account)
            throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(
                Files.createTempFile("prinuce", ".upload"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            receive(in, Channels.newOutputStream(file));
            reading.acquire();
            try {
                file.position(0);
                byte[] bytes = Channels.newInputStream(file).readAllBytes();
                Table table = Table.open(name, bytes);
                Import staged = Import.of(
                        UUID.randomUUID(),
                        programme,
                        kind,
                        account,
                        name,
                        table,
                        new Mapping(
                                Headings.propose(
                                        table.columns(), kind.fields(), imports.remembered(programme, kind.name())),
                                Map.of()));
                imports.stage(staged, bytes);
                return staged;
            } finally {
                reading.release();
            }
        }
    }

    /** Takes what is sent, and no more than may be; the rest is read and dropped, so that the sender hears why. */
    private static void receive(InputStream in, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int n = in.read(buffer); n >= 0 && length < 4L * LARGEST; n = in.read(buffer)) {
            length += n;
            if (length <= LARGEST) {
                to.write(buffer, 0, n);
            }
        }
        if (length > LARGEST) {
            throw Sheet.unreadable("This file is larger than " + (LARGEST >> 20)
                    + " MB. Divide it, and import one part after the other.");
        }
    }

    private Templates templates(ProgrammeId programme, String kind, AccountId account) {
        return new Templates(kinds.named(kind), rosterOf(programme, account), account, London.today());
    }

    /** The programme, once it is sure that the account may log in it at all. */
    private Roster rosterOf(ProgrammeId programme, AccountId account) {
        Roster roster = rosters.of(programme);
        if (!roster.knows(account)) {
            throw new NotFound("such programme");
        }
        if (!roster.isRunBy(account) && roster.officerOf(account).isEmpty()) {
            throw new NotPermitted("Only an officer or lead of a partner, or the programme office, may import.");
        }
        return roster;
    }

    private static Map<String, String> said(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> said = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> {
                if (value != null) {
                    said.put(name, value);
                }
            });
        }
        return said;
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name).toString())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }

    private static ContentDisposition attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }
}
