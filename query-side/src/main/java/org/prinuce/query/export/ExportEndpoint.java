package org.prinuce.query.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.programme.Notice;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Register;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Any register as a spreadsheet: all that is sought in it, not only a page. */
@RestController
@Tag(name = "export")
class ExportEndpoint {

    /** Things read at once. */
    private static final int CHUNK = 5_000;

    private final Map<String, Register<?, ?>> registers;
    private final Questions questions;
    private final Access access;
    private final TransactionTemplate snapshot;

    ExportEndpoint(
            List<Register<?, ?>> registers,
            Questions questions,
            Access access,
            PlatformTransactionManager transactions) {
        this.registers = registers.stream().collect(Collectors.toMap(Register::name, Function.identity()));
        this.questions = questions;
        this.access = access;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Operation(
            operationId = "exportRegister",
            summary = "A register as comma-separated values or as a workbook, sought and asked as the register itself")
    @GetMapping("/api/programmes/{programme}/export/{register:[a-z]+}.{format:csv|xlsx}")
    void export(
            @PathVariable String programme,
            @PathVariable String register,
            @PathVariable String format,
            @Parameter(hidden = true) @RequestParam Map<String, String> own,
            @ParameterObject Sought sought,
            @ParameterObject Asked asked,
            AccountId account,
            HttpServletResponse response)
            throws IOException {
        Viewer viewer = access.enter(account, programme);
        Register<?, ?> wanted = registers.get(register);
        if (wanted == null) {
            throw new NotFound("such register");
        }
        export(wanted, Own.listing(wanted, sought, own, viewer), viewer, asked, format, response);
    }

    /** On disk first, so that what fails is said as a problem, and a slow reader holds no snapshot of the database. */
    private <S, R> void export(
            Register<S, R> register,
            Listing listing,
            Viewer viewer,
            Asked asked,
            String format,
            HttpServletResponse response)
            throws IOException {
        Question<S> question = questions.about(register, viewer, asked);
        Roster roster = question.roster();
        Path file = Files.createTempFile("prinuce-export", null);
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    Sheet sheet = format.equals("csv")
                            ? new Sheet.Csv(out)
                            : new Sheet.Xlsx(out, title(register), about(register, question, roster))) {
                snapshot.executeWithoutResult(_ -> write(register, listing, question, roster, sheet));
            }
            response.setContentType(format.equals("csv") ? Sheet.Csv.TYPE : Sheet.Xlsx.TYPE);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(fileName(register, question, roster, format))
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static <S, R> void write(
            Register<S, R> register, Listing listing, Question<S> question, Roster roster, Sheet sheet) {
        Columns columns = Columns.of(register.rowType());
        String notice = notice(roster);
        UnaryOperator<String> names = partner -> English.name(new PartnerId(partner), roster);
        // As at another moment the whole register is folded to find a page of it, so then there is one page.
        int size = question.moment().now() ? CHUNK : Listing.Page.EVERYTHING.size();
        try {
            sheet.row(with(columns.headings(), notice == null ? null : "Notice"));
            List<S> things = List.of();
            for (int page = 1; page == 1 || things.size() == size; page++) {
                things = question.list(listing.with(new Listing.Page(page, size)))
                        .things();
                for (R row : register.rows(question, things)) {
                    sheet.row(with(columns.cells(row, names), notice));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<@Nullable Object> with(List<? extends @Nullable Object> cells, @Nullable String last) {
        List<@Nullable Object> all = new ArrayList<>(cells);
        if (last != null) {
            all.add(last);
        }
        return all;
    }

    static @Nullable String notice(Roster roster) {
        return roster.notice() == null ? null : words(roster.notice());
    }

    private static String words(Notice notice) {
        return switch (notice) {
            case FICTIONAL -> "Fictional demonstration data. No real council, police force or person is described.";
            case PUBLIC_RECORD -> "Public record: dated public facts, each with its source.";
        };
    }

    private static String title(Register<?, ?> register) {
        return Columns.capital(register.name());
    }

    private static Map<String, String> about(Register<?, ?> register, Question<?> question, Roster roster) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Programme", roster.name().words());
        String notice = notice(roster);
        if (notice != null) {
            about.put("Notice", notice);
        }
        about.put("Register", title(register));
        about.put("As at", question.moment().saidAsAt());
        about.put("Known at", question.moment().saidKnownAt());
        about.put("Entries known", "up to " + question.position());
        return about;
    }

    private static String fileName(Register<?, ?> register, Question<?> question, Roster roster, String format) {
        String mark = roster.notice() == Notice.FICTIONAL ? "-fictional" : "";
        return roster.programme().value() + mark + "-" + register.name() + "-"
                + question.moment().day() + "." + format;
    }
}
