package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.time.London;
import org.prinuce.query.QueryProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks a process over HTTP, and holds its answers against {@link Naive}. */
public final class NaiveAnswers {

    private static final String[] STAGES = {"", "open", "waiting", "in-call-in", "held", "final", "ended"};

    private NaiveAnswers() {}

    /** @param known null for now */
    private record Clocks(LocalDateTime asAt, Entry known, long position) {

        static Clocks any(List<Entry> ledger, Random chance) {
            LocalDateTime moment = chance.nextInt(4) == 0
                    ? LocalDateTime.of(2035, 1, 1, 12, 0)
                    : RandomStory.FIRST
                            .plusDays(chance.nextInt(RandomStory.DAYS + 60))
                            .atTime(chance.nextInt(24), chance.nextInt(60));
            Entry known = chance.nextInt(4) == 0 ? null : ledger.get(chance.nextInt(ledger.size()));
            return new Clocks(moment, known, known == null ? Long.MAX_VALUE : known.position());
        }

        String query() {
            return "asAt=" + London.instantOf(asAt) + (known == null ? "" : "&knownAt=" + known.recordedAt());
        }
    }

    public static void checkRegister(QueryProcess process, String programme, List<Entry> ledger, Random chance) {
        Clocks clocks = Clocks.any(ledger, chance);
        String stage = STAGES[chance.nextInt(STAGES.length)];
        String waitsFor = chance.nextInt(3) == 0 ? RandomStory.PARTNERS[chance.nextInt(4)] : null;
        String question = "/api/programmes/" + programme + "/decisions?size=500&sort=ref&" + clocks.query() + "&stage="
                + stage + (waitsFor == null ? "" : "&waitsFor=" + waitsFor);
        JsonNode answer = process.ask("officer", question);

        Map<String, Naive> all = new HashMap<>();
        Map<String, Naive> expected = new HashMap<>();
        for (String id : decisions(programme, ledger)) {
            Naive.of(id, ledger, clocks.position(), clocks.asAt()).ifPresent(naive -> {
                all.put(id, naive);
                if (isListed(naive, stage)
                        && (waitsFor == null || naive.waitsFor().contains(waitsFor))) {
                    expected.put(id, naive);
                }
            });
        }
        List<String> ids = new ArrayList<>();
        answer.path("decisions").forEach(row -> {
            String id = row.path("id").asString();
            ids.add(id);
            AsNaive.check(question + " " + id, row, Optional.ofNullable(expected.get(id)), clocks.asAt());
        });
        assertThat(ids).as(question).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(answer.path("total").asLong()).isEqualTo(expected.size());
        checkCounts(question, answer.path("counts"), all);
    }

    private static void checkCounts(String question, JsonNode counts, Map<String, Naive> all) {
        for (String stage : STAGES) {
            if (!stage.isEmpty()) {
                String name = stage.equals("in-call-in") ? "inCallIn" : stage;
                assertThat(counts.path(name).asLong())
                        .as(question + " counts " + name)
                        .isEqualTo(all.values().stream()
                                .filter(it -> isListed(it, stage))
                                .count());
            }
        }
        assertThat(counts.path("all").asLong()).as(question).isEqualTo(all.size());
        assertThat(counts.path("overdue").asLong())
                .as(question + " counts overdue")
                .isEqualTo(all.values().stream()
                        .filter(it -> it.overdueDays() != null)
                        .count());
        assertThat(counts.path("waitingForMine").asLong())
                .as(question + " counts waiting for sutton")
                .isEqualTo(all.values().stream()
                        .filter(it -> it.waitsFor().contains("sutton"))
                        .count());
    }

    private static boolean isListed(Naive naive, String stage) {
        return switch (stage) {
            case "" -> true;
            case "open" -> List.of("WAITING", "READY", "IN_CALL_IN", "HELD").contains(naive.stage());
            case "waiting" -> naive.stage().equals("WAITING");
            case "in-call-in" -> naive.stage().equals("IN_CALL_IN");
            case "held" -> naive.stage().equals("HELD");
            case "final" -> naive.stage().equals("JOINTLY_FINAL");
            default -> List.of("SUPERSEDED", "REVERSED", "WITHDRAWN").contains(naive.stage());
        };
    }

    private static TreeSet<String> decisions(String programme, List<Entry> ledger) {
        return ledger.stream()
                .filter(it -> it.event() instanceof DecisionProposed proposed
                        && proposed.programme().value().equals(programme))
                .map(Entry::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static void checkDecision(
            QueryProcess process, int programme, int decision, List<Entry> ledger, Random chance) {
        Clocks clocks = Clocks.any(ledger, chance);
        String id = "d" + programme + "-" + decision;
        String question = "/api/programmes/programme-" + programme + "/decisions/" + id + "?" + clocks.query();
        QueryProcess.Answer answer = process.get("officer", question);
        AsNaive.check(
                question,
                answer.status() == 404
                        ? MissingNode.getInstance()
                        : answer.json().path("decision"),
                Naive.of(id, ledger, clocks.position(), clocks.asAt()),
                clocks.asAt());
    }
}
