package org.prinuce.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.EventJson;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.cadence.Cadence.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page plays in the browser what the server tells. Both must come to the same numbers: what is written here is read
 * by the page's tests. With {@code -Dprinuce.write=true} it is written anew.
 */
class PlayedInBrowserTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(EventJson.valueTypes()).build();
    private static final List<Integer> SEEDS = List.of(3, 5, 8, 13);

    @Test
    void what_the_page_is_tested_with_is_what_is_told() throws IOException {
        String told = JSON.writeValueAsString(
                        SEEDS.stream().map(PlayedInBrowserTest::programme).toList())
                + "\n";
        Path file = root().resolve("ui/src/features/replay/played.json");
        if (Boolean.getBoolean("prinuce.write")) {
            Files.writeString(file, told);
        }
        assertThat(Files.readString(file)).isEqualTo(told);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ui/src"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Map<String, Object> programme(int seed) {
        Recorded recorded = Recorded.byChance(seed);
        ReplayAnswer answer = recorded.replay();
        Random chance = new Random(seed);
        List<Map<String, Object>> moments = new ArrayList<>();
        int days = (int) ChronoUnit.DAYS.between(answer.first(), recorded.end());
        for (int i = 0; i < 25; i++) {
            int begins = answer.entries().recorded().getFirst();
            int knownAt = begins + chance.nextInt(days + 1 - begins);
            int asAt = i % 3 == 0 ? knownAt : begins + chance.nextInt(knownAt + 1 - begins);
            moments.add(moment(recorded, answer, asAt, knownAt));
        }
        Map<String, Object> programme = new LinkedHashMap<>();
        programme.put("last", days);
        programme.put("answer", answer);
        programme.put("moments", moments);
        return programme;
    }

    private static Map<String, Object> moment(Recorded recorded, ReplayAnswer answer, int asAt, int knownAt) {
        LocalDate day = answer.first().plusDays(asAt);
        LocalDate known = answer.first().plusDays(knownAt);
        Played played = new Played(answer, day, known);
        List<Object> pairs = new ArrayList<>();
        List<Double> indices = new ArrayList<>();
        for (int one = 0; one < answer.partners().size(); one++) {
            for (int other = one + 1; other < answer.partners().size(); other++) {
                String first = answer.partners().get(one).value();
                String second = answer.partners().get(other).value();
                double sum = recorded.sum(first, second, day, known);
                int evidence = played.evidence(first, second);
                if (evidence > 0) {
                    pairs.add(List.of(one, other, evidence, sum));
                }
                if (evidence >= answer.enough()) {
                    indices.add(100 * (1 - Math.exp(-sum / 10)));
                }
            }
        }
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("asAt", asAt);
        moment.put("knownAt", knownAt);
        moment.put("pairs", pairs);
        moment.put(
                "index",
                indices.isEmpty()
                        ? null
                        : indices.stream().mapToDouble(it -> it).average().orElseThrow());
        Map<String, Integer> open = new LinkedHashMap<>();
        for (Register register : Register.values()) {
            open.put(register.name().toLowerCase(Locale.UK), recorded.open(register, day, known));
        }
        moment.put("open", open);
        moment.put("kept", kept(recorded.knownOn(known), day));
        return moment;
    }

    /** By commitment: how many dates were kept in time, late, missed, are open; extra sends; longest silence. */
    private static Map<String, List<Long>> kept(List<Entry> known, LocalDate asAt) {
        Map<String, CommitmentDetails> promised = new TreeMap<>();
        Map<String, LocalDate> ended = new TreeMap<>();
        Map<String, Map<String, LocalDate>> sent = new TreeMap<>();
        known.stream()
                .map(Entry::event)
                .filter(it -> !it.happenedOn().isAfter(asAt))
                .sorted(Comparator.comparing(ProgrammeEvent::happenedOn))
                .forEach(event -> {
                    switch (event) {
                        case CommitmentMade it -> promised.put(it.commitment().value(), it.details());
                        case CommitmentCorrected it ->
                            promised.replace(it.commitment().value(), it.details());
                        case CommitmentEnded it -> ended.put(it.commitment().value(), it.happenedOn());
                        case CommitmentWithdrawn it ->
                            promised.remove(it.commitment().value());
                        case CommunicationSent it
                        when it.commitment() != null ->
                            sent.computeIfAbsent(it.commitment().value(), _ -> new LinkedHashMap<>())
                                    .put(it.communication().value(), it.happenedOn());
                        case CommunicationWithdrawn it
                        when it.commitment() != null ->
                            sent.getOrDefault(it.commitment().value(), new TreeMap<>())
                                    .remove(it.communication().value());
                        default -> {}
                    }
                });
        Map<String, List<Long>> kept = new TreeMap<>();
        promised.forEach((id, details) -> {
            Cadence cadence = Cadence.of(
                    details.startsOn(),
                    details.every(),
                    ended.get(id),
                    List.copyOf(sent.getOrDefault(id, Map.of()).values()),
                    asAt);
            kept.put(
                    id,
                    List.of(
                            cadence.count(Standing.ON_TIME),
                            cadence.count(Standing.LATE),
                            cadence.count(Standing.MISSED),
                            cadence.count(Standing.OPEN),
                            cadence.sends().stream()
                                    .filter(it -> it.meets() == null)
                                    .count(),
                            cadence.longestSilence().map(it -> it.days(asAt)).orElse(0L)));
        });
        return kept;
    }
}
