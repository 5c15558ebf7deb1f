package org.prinuce.journey;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one thing, a decision mostly, told in the order in which it happens. An entry is recorded on the day it happened,
 * by the partner it speaks for, unless {@link #recorded} says otherwise of the last one told.
 */
final class Story {

    /**
     * @param partner the one whose officer records it
     * @param verb what is posted beneath the thing's address; empty to log it
     */
    record Entry(Story story, LocalDateTime recorded, String partner, String verb, Map<String, Object> body) {}

    private final String things;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private final String proposer;
    private final Map<String, Object> proposal = new LinkedHashMap<>();
    private final int minutes;
    private @Nullable String id;

    private Story(String things, int number, String field, String name, String partner, String day) {
        this.things = things;
        this.name = name;
        this.proposer = partner;
        this.minutes = number % 60 * 7;
        proposal.put(field, name);
        tell(partner, "", day, proposal);
    }

    /** @param number decisions of one day are recorded in the order of their numbers */
    static Story proposed(int number, String title, String arrangement, String partner, String day) {
        return new Story("decisions", number, "title", title, partner, day).with("arrangement", arrangement);
    }

    /**
     * A thing that is no decision.
     *
     * @param things its register's last step, such as {@code terms}
     * @param field what its name is called there
     */
    static Story logged(String things, String field, String name, String partner, String day) {
        return new Story(things, things.length() + name.length(), field, name, partner, day);
    }

    /** What happens to it, as its address says. */
    Story then(String verb, String day, String partner, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("partner", partner);
        return tell(partner, "/" + verb, day, body);
    }

    Story neededBy(String day) {
        return with("neededBy", day);
    }

    Story with(String field, Object value) {
        proposal.put(field, value);
        return this;
    }

    Story support(String day, String... partners) {
        Stream.of(partners).forEach(partner -> position(day, partner, "SUPPORT", Map.of()));
        return this;
    }

    Story abstains(String day, String partner, String reason) {
        return position(day, partner, "ABSTAIN", Map.of("reason", reason));
    }

    Story objects(String day, String partner, String reason) {
        return position(day, partner, "OBJECT", Map.of("reason", reason));
    }

    Story supportsIf(String day, String partner, String conditions) {
        return position(day, partner, "SUPPORT_WITH_CONDITIONS", Map.of("conditions", conditions));
    }

    private Story position(String day, String partner, String stance, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("partner", partner);
        body.put("stance", stance);
        return tell(partner, "/positions", day, body);
    }

    Story conditionsMet(String day, String partner) {
        return tell(partner, "/meet-conditions", day, Map.of("partner", partner));
    }

    Story taken(String day, String maker, String outcome) {
        return tell(proposer, "/take", day, Map.of("maker", maker, "outcome", outcome));
    }

    Story published(String day, String partner) {
        return tell(partner, "/publish", day, Map.of("publication", "DECISION", "partner", partner));
    }

    Story minutesPublished(String day, String partner) {
        return tell(partner, "/publish", day, Map.of("publication", "MINUTES", "partner", partner));
    }

    Story calledIn(String day, String partner, String reason) {
        return tell(partner, "/call-in", day, Map.of("partner", partner, "reason", reason));
    }

    Story reversed(String day, String reason) {
        return tell(proposer, "/reverse", day, Map.of("reason", reason));
    }

    Story withdrawn(String day, String reason) {
        return tell(proposer, "/withdraw", day, Map.of("reason", reason));
    }

    /** Recorded on the day given; the correction itself holds from the day of what it corrects. */
    Story corrected(String recorded, String field, Object value, String reason) {
        tell(proposer, "/correct", recorded.substring(0, 10), Map.of(field, value, "reason", reason));
        last().body().remove("happenedOn");
        return recorded(recorded);
    }

    /** The moment, in London, at which the last entry told was recorded. */
    Story recorded(String moment) {
        Entry last = entries.removeLast();
        entries.add(new Entry(this, LocalDateTime.parse(moment), last.partner, last.verb, last.body));
        return this;
    }

    private Entry last() {
        return entries.getLast();
    }

    private Story tell(String partner, String verb, String day, Map<String, Object> body) {
        Map<String, Object> all = verb.isEmpty() ? body : new LinkedHashMap<>(body);
        all.put("happenedOn", day);
        if (verb.isEmpty()) {
            all.put("partner", partner);
        }
        LocalDateTime recorded = LocalDate.parse(day).atTime(9, 30).plusMinutes(minutes + 3L * entries.size());
        entries.add(new Entry(this, recorded, partner, verb, all));
        return this;
    }

    /** The register that it is in. */
    String things() {
        return things;
    }

    String name() {
        return name;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void became(String id) {
        this.id = id;
    }

    /** The decision's id, once its proposal is recorded. */
    String id() {
        if (id == null) {
            throw new IllegalStateException(name + " is not logged yet");
        }
        return id;
    }
}
