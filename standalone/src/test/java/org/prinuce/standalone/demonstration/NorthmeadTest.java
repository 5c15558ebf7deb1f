package org.prinuce.standalone.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NorthmeadTest {

    private static final List<JsonNode> LINES = new String(Northmead.export(), StandardCharsets.UTF_8)
            .lines()
            .map(JsonMapper.shared()::readTree)
            .toList();
    private static final List<JsonNode> ENTRIES = LINES.subList(1, LINES.size() - 1);

    private static LocalDate recordedOn(JsonNode entry) {
        return Instant.parse(entry.path("recordedAt").asString())
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate();
    }

    private static LocalDate happenedOn(JsonNode entry) {
        return LocalDate.parse(entry.path("data").path("happenedOn").asString());
    }

    @Test
    void it_says_that_it_is_fictional() {
        assertThat(LINES.getFirst().path("notice").asString()).startsWith("Fictional demonstration data");
        assertThat(ENTRIES.getFirst().path("data").path("notice").asString()).isEqualTo("FICTIONAL");
    }

    @Test
    void nothing_is_recorded_before_it_happens_and_three_entries_are_late() {
        assertThat(ENTRIES)
                .hasSizeGreaterThan(220)
                .allSatisfy(entry -> assertThat(recordedOn(entry)).isAfterOrEqualTo(happenedOn(entry)));
        assertThat(ENTRIES.stream()
                        .filter(entry -> recordedOn(entry).isAfter(happenedOn(entry)))
                        .map(entry -> entry.path("type").asString()))
                .containsExactly(
                        "governance.decision-proposed", "governance.position-taken", "governance.decision-corrected");
    }
}
