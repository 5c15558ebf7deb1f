package org.prinuce.standalone.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.standalone.demonstration.PublicRecord.Fact;

/**
 * Logs the public record as the programme office would: what each fact says, with its source, and no more. What is one
 * entry comes in through the import; a decision, and an issue that was dealt with, are logged step by step.
 */
final class SouthLondon {

    private static final String OFFICE = "office";

    /** The month of the earliest fact ends on this day. */
    private static final String CREATED_ON = "2005-01-31";

    private static final String ADDRESS = Api.PROGRAMMES + "/" + PublicRecord.PROGRAMME;

    private final Posts posts;

    /** By kind of entry, as the import calls it. */
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    SouthLondon(Posts posts) {
        this.posts = posts;
    }

    void load() {
        posts.post(OFFICE, "programme", Api.PROGRAMMES, programme());
        grant("officer", "OFFICER", "sutton");
        grant("lead", "LEAD", "kingston");
        grant("board", "BOARD_MEMBER", null);
        grant("member", "ELECTED_MEMBER", "sutton");
        grant("assurance", "ASSURANCE", "merton");
        grant("facilitator", "OBSERVER", null);
        PublicRecord.facts().forEach(this::log);
        rows.forEach((kind, ofKind) -> posts.bringIn(OFFICE, ADDRESS, kind, ofKind));
    }

    private static Map<String, Object> programme() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", PublicRecord.PROGRAMME);
        body.put("name", "South London partnerships: the public record");
        body.put(
                "purpose",
                "What the public record says of the shared services of Sutton, Kingston, Merton, Richmond and the"
                        + " Metropolitan Police from 2005 to 2016. Every entry gives its source.");
        body.put("happenedOn", CREATED_ON);
        body.put("notice", "PUBLIC_RECORD");
        String notes = "Prinuce's domain notes, after the council's constitution; since when it holds is not known";
        String reading = notes + "; that it counts from publication is our reading";
        body.put(
                "partners",
                List.of(
                        council(
                                "sutton",
                                "Sutton",
                                rule(
                                        3,
                                        "TAKEN",
                                        "10:00",
                                        "four members",
                                        notes + "; that it counts from the day it was taken is our reading")),
                        council("kingston", "Kingston", rule(5, "MINUTES_PUBLISHED", "17:00", null, notes)),
                        council("merton", "Merton", rule(3, "PUBLISHED", "12:00", "three councillors", reading)),
                        council("richmond", "Richmond", null),
                        Map.of(
                                "id", "metropolitan-police",
                                "name", "Metropolitan Police",
                                "kind", "police",
                                "ratifies", false)));
        return body;
    }

    private static Map<String, Object> council(String id, String name, @Nullable Map<String, Object> rule) {
        Map<String, Object> partner = new LinkedHashMap<>(Map.of("id", id, "name", name, "kind", "council"));
        if (rule != null) {
            partner.put("callInRule", rule);
        }
        return partner;
    }

    private static Map<String, Object> rule(
            int workingDays, String after, String until, @Nullable String callers, String source) {
        Map<String, Object> rule = new LinkedHashMap<>(
                Map.of("workingDays", workingDays, "after", after, "until", until, "source", source));
        if (callers != null) {
            rule.put("callers", callers);
        }
        return rule;
    }

    private void grant(String account, String role, @Nullable String partner) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("account", account, "role", role));
        if (partner != null) {
            body.put("partner", partner);
        }
        post("role-" + account, "/members/grant-role", body);
    }

    private void log(Fact fact) {
        if (fact.waitsBecause() != null) {
            return;
        }
        switch (fact.kind()) {
            case "decision" -> logDecision(fact);
            case "term" -> logTerm(fact);
            case "publicity" -> logPublicity(fact);
            case "risk" -> logWhatHadHappened(fact);
            default -> logContext(fact);
        }
    }

    /** A position only where the record says that a council approved. */
    private void logDecision(Fact fact) {
        String key = key(fact);
        String day = fact.happenedOn().toString();
        String first = fact.partnerIds().getFirst();
        Map<String, Object> body = dated(fact);
        body.put("title", fact.title());
        body.put("partner", first);
        body.put("requiredPartners", fact.partnerIds());
        body.put("source", fact.source());
        if (!fact.detail().isEmpty()) {
            body.put("reasons", adds(fact));
        }
        if (fact.saysDue()) {
            body.put("neededBy", day);
        }
        String decision = post(key, "/decisions", body);
        if (!fact.saysApproved()) {
            return;
        }
        List<String> partners = fact.partnerIds();
        for (String partner : partners) {
            Map<String, Object> position =
                    new LinkedHashMap<>(Map.of("partner", partner, "stance", "SUPPORT", "happenedOn", day));
            if (!partner.equals(first)) {
                position.put("reason", "Had approved by this day. The record does not give the day itself.");
            }
            post(key + "-" + partner, "/decisions/" + decision + "/positions", position);
        }
        post(
                key + "-taken",
                "/decisions/" + decision + "/take",
                Map.of(
                        "outcome",
                        "Approved",
                        "maker",
                        fact.partners().getFirst() + " council",
                        "partner",
                        first,
                        "happenedOn",
                        day));
    }

    /**
     * What the record calls a risk, and tells as having happened: here that is an issue, which needs no score. It says
     * itself what the record does not.
     */
    private void logWhatHadHappened(Fact fact) {
        String first = fact.partnerIds().getFirst();
        Map<String, Object> body = dated(fact);
        body.put("partner", first);
        body.put("title", fact.title());
        body.put("kind", "CONCERN");
        body.put(
                "impact",
                "The record calls this a risk, without a score. As it had happened, it is logged as an issue. Its"
                        + " priority is not in the record: medium is what is taken where none is given."
                        + names(fact));
        body.put("source", fact.source());
        String issue = post(key(fact), "/issues", body);
        post(
                key(fact) + "-closed",
                "/issues/" + issue + "/close",
                Map.of(
                        "partner",
                        first,
                        "happenedOn",
                        String.valueOf(fact.resumedOn()),
                        "reason",
                        adds(fact) + " It does not give the day; by the last of the month it had resumed."));
    }

    /** Only that it is in use: the record does not say in whose mouth it means what. */
    private void logTerm(Fact fact) {
        Map<String, Object> body = speaking(fact);
        body.put("term", fact.title());
        body.put("source", (fact.source() + ". " + adds(fact) + names(fact)).strip());
        row("terms", body);
    }

    private void logContext(Fact fact) {
        Map<String, Object> body = speaking(fact);
        body.put("kind", fact.contextKind());
        body.put("title", fact.title());
        body.put("source", fact.source());
        String detail = (adds(fact) + names(fact)).strip();
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (fact.pounds() != null) {
            body.put("pounds", fact.pounds());
        }
        row("context", body);
    }

    /** Publicity is to whoever reads it. The channel must be given, and the record gives none, so this says so. */
    private void logPublicity(Fact fact) {
        Map<String, Object> body = dated(fact);
        body.put("partner", fact.partnerIds().getFirst());
        body.put("audience", "The public");
        body.put("channel", "Not given in the record");
        body.put("summary", (fact.title() + ". " + adds(fact) + names(fact)).strip());
        body.put("publicity", true);
        body.put("source", fact.source());
        row("communications", body);
    }

    /** For one partner, or for the programme as a whole where the record names several. */
    private static Map<String, Object> speaking(Fact fact) {
        Map<String, Object> body = dated(fact);
        if (fact.partners().size() == 1) {
            body.put("partner", fact.partnerIds().getFirst());
        }
        return body;
    }

    private static Map<String, Object> dated(Fact fact) {
        return new LinkedHashMap<>(Map.of(
                "visibility",
                "PUBLIC",
                "happenedOn",
                fact.happenedOn().toString(),
                "precision",
                fact.precision().toUpperCase(Locale.ROOT)));
    }

    private static String adds(Fact fact) {
        return fact.detail().isEmpty() ? "" : "The record adds: " + fact.detail() + ".";
    }

    private static String names(Fact fact) {
        List<String> partners = fact.partners();
        int last = partners.size() - 1;
        return last == 0
                ? ""
                : " It names " + String.join(", ", partners.subList(0, last)) + " and " + partners.get(last) + ".";
    }

    private static String key(Fact fact) {
        return fact.date() + "-" + Integer.toHexString(fact.title().hashCode());
    }

    private void row(String kind, Map<String, Object> fields) {
        rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(fields);
    }

    private String post(String key, String path, Map<String, Object> body) {
        return posts.post(OFFICE, key, ADDRESS + path, body);
    }
}
