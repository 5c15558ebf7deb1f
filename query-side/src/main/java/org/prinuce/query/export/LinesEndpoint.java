package org.prinuce.query.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prinuce.events.AccountId;
import org.prinuce.events.programme.Notice;
import org.prinuce.ledger.EntryCopy;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.time.London;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme as lines of JSON: a head, every entry that the asker may see, in order, and a foot that says how many
 * there were and the SHA-256 of all lines before it. An empty installation restores it.
 */
@RestController
@Tag(name = "export")
class LinesEndpoint {

    private static final String FORMAT = "prinuce.org/export/v1";
    private static final int CHUNK = 1_000;

    private final Ledger ledger;
    private final EventJson events;
    private final Access access;
    private final JsonMapper json;

    LinesEndpoint(Ledger ledger, EventJson events, Access access, JsonMapper json) {
        this.ledger = ledger;
        this.events = events;
        this.access = access;
        this.json = json;
    }

    @Operation(
            operationId = "exportProgramme",
            summary = "Every entry of the programme that the asker may see, in order, with its recorded time")
    @GetMapping(path = "/api/programmes/{programme}/export.jsonl", produces = "application/x-ndjson")
    void export(@PathVariable String programme, AccountId account, HttpServletResponse response) throws IOException {
        Viewer viewer = access.enter(account, programme);
        long head = ledger.head();
        Instant now = Instant.now();
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(viewer, now))
                        .build()
                        .toString());
        DigestOutputStream out = new DigestOutputStream(response.getOutputStream(), sha256());
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("format", FORMAT);
        first.put("programme", programme);
        first.put("name", viewer.roster().name());
        String notice = ExportEndpoint.notice(viewer.roster());
        if (notice != null) {
            first.put("notice", notice);
        }
        first.put("exportedAt", now.toString());
        first.put("exportedBy", account);
        line(out, json.writeValueAsString(first));
        long entries = entries(viewer, head, out);
        String hash = HexFormat.of().formatHex(out.getMessageDigest().digest());
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("entries", entries);
        last.put("sha256", hash);
        line(out, json.writeValueAsString(last));
    }

    private long entries(Viewer viewer, long head, OutputStream out) throws IOException {
        long entries = 0;
        // A stream may hold what its viewer may not see: a hole would tell how much, and could not be restored.
        Map<String, Long> places = new HashMap<>();
        List<Ledger.Placed> chunk = ledger.readProgramme(viewer.programme(), 0, head, CHUNK);
        while (!chunk.isEmpty()) {
            for (Ledger.Placed placed : chunk) {
                EntryCopy copy = placed.copy();
                if (viewer.sees(copy.data().visibility(), copy.data().partner())) {
                    long place = places.merge(copy.stream(), 0L, (before, _) -> before + 1);
                    line(out, events.line(copy.at(place)));
                    entries++;
                }
            }
            chunk = ledger.readProgramme(viewer.programme(), chunk.getLast().position(), head, CHUNK);
        }
        return entries;
    }

    private static String fileName(Viewer viewer, Instant now) {
        String mark = viewer.roster().notice() == Notice.FICTIONAL ? "-fictional" : "";
        return viewer.programme().value() + mark + "-" + London.dayOf(now) + ".jsonl";
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
