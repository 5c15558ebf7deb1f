package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import tools.jackson.databind.JsonNode;

/** Holds an answer against {@link Naive}. */
final class AsNaive {

    private AsNaive() {}

    /** @param row a row of an answer; missing where there is none */
    static void check(String what, JsonNode row, Optional<Naive> expected, LocalDateTime moment) {
        if (expected.isEmpty() || row.isMissingNode()) {
            assertThat(row.isMissingNode()).as(what + " is absent").isEqualTo(expected.isEmpty());
            return;
        }
        assertThat(said(row)).as(what).isEqualTo(said(expected.get(), moment));
    }

    private static Map<String, Object> said(Naive naive, LocalDateTime moment) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", naive.title());
        said.put("stage", naive.stage());
        said.put("neededBy", text(naive.neededBy()));
        said.put("takenOn", text(naive.taken().map(DecisionTaken::happenedOn).orElse(null)));
        said.put("publishedOn", text(naive.publishedOn()));
        said.put("jointlyFinalFrom", text(naive.jointlyFinalFrom()));
        said.put("overdueDays", text(naive.overdueDays()));
        said.put("waitsFor", naive.waitsFor().toString());
        said.put("position", naive.lastPosition());
        Map<String, String> stances = new TreeMap<>();
        for (String partner : RandomStory.PARTNERS) {
            LocalDateTime from = naive.finalFrom(partner);
            stances.put(
                    partner,
                    naive.stances().get(partner) + " required "
                            + naive.required().contains(partner) + " from " + text(from) + " final "
                            + (from != null && !from.isAfter(moment)));
        }
        said.put("stances", stances);
        return said;
    }

    private static Map<String, Object> said(JsonNode row) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (String field :
                new String[] {"title", "stage", "neededBy", "takenOn", "publishedOn", "jointlyFinalFrom", "overdueDays"
                }) {
            said.put(field, text(row.path(field)));
        }
        TreeSet<String> waits = new TreeSet<>();
        row.path("waitsFor").forEach(it -> waits.add(it.asString()));
        said.put("waitsFor", waits.toString());
        said.put("position", row.path("position").asLong());
        Map<String, String> stances = new TreeMap<>();
        StreamSupport.stream(row.path("stances").spliterator(), false)
                .forEach(it -> stances.put(
                        it.path("partner").asString(),
                        text(it.path("stance")) + " required "
                                + it.path("required").asBoolean() + " from " + text(it.path("finalFrom"))
                                + " final " + it.path("finalNow").asBoolean()));
        said.put("stances", stances);
        return said;
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() || node.isNull() ? null : node.asString();
        return text != null && text.matches("[-\\d]+T\\d\\d:\\d\\d:00") ? text.substring(0, 16) : text;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
