package org.prinuce.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.EventJson;
import tools.jackson.databind.json.JsonMapper;

/** A replay is fetched at once: however busy the two years, it stays small, and does not keep anybody waiting. */
class ReplaySizeTest {

    private static final int MOST_BYTES = 300_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void two_years_of_twenty_thousand_entries_come_in_less_than_300_kilobytes() throws IOException {
        List<Entry> entries = TwoYears.entries();
        assertThat(entries).hasSize(TwoYears.ENTRIES);
        Recorded recorded = new Recorded(entries);

        long before = System.nanoTime();
        ReplayAnswer answer = Replay.of(entries, recorded.viewer(), Recorded.views(), LocalDate.of(2015, 3, 26));
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        byte[] json =
                JsonMapper.builder().addModule(EventJson.valueTypes()).build().writeValueAsBytes(answer);
        byte[] compressed = compressed(json);
        // The measurement of frames in a browser plays it: see benchmarks/RESULTS.md.
        Path file = Path.of("target", "replay-20000.json");
        Files.createDirectories(file.getParent());
        Files.write(file, json);
        System.out.printf(
                "%,d entries, %,d signals: %,d bytes, %,d compressed, told in %,d ms%n",
                entries.size(), answer.signals().kind().size(), json.length, compressed.length, took.toMillis());
        assertThat(answer.signals().kind()).hasSizeGreaterThan(1_000);
        assertThat(compressed).hasSizeLessThan(MOST_BYTES);
        assertThat(took).isLessThan(LONGEST);
    }

    /** At the usual level, 6, as a web server does. */
    private static byte[] compressed(byte[] json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        }
        return bytes.toByteArray();
    }
}
