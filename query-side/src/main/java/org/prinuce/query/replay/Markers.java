package org.prinuce.query.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.programme.AnnotationEvent.AnnotationCorrected;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.AnnotationEvent.AnnotationWithdrawn;
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextCorrected;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.ContextEvent.ContextWithdrawn;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.time.London;
import org.prinuce.query.replay.ReplayAnswer.Marker;
import org.prinuce.query.replay.ReplayAnswer.MarkerKind;

/** The days that many will remember: what happened around the programme, who came and went, what was undone. */
final class Markers {

    /** A label that a chart has room for. */
    private static final int LONGEST = 90;

    private record Mark(
            long on,
            long known,
            long until,
            MarkerKind kind,
            @Nullable PartnerId partner,
            @Nullable String says,
            long position) {

        Mark until(long day) {
            return new Mark(on, known, day, kind, partner, says, position);
        }
    }

    private final List<Mark> all = new ArrayList<>();
    private final Map<ContextId, Mark> contexts = new LinkedHashMap<>();
    private final Map<AnnotationId, Mark> notes = new LinkedHashMap<>();
    private final Map<DecisionId, Long> numbers = new HashMap<>();
    private long created = Versions.NEVER;

    void add(Entry entry) {
        long on = entry.event().happenedOn().toEpochDay();
        long known = London.dayOf(entry.recordedAt()).toEpochDay();
        long position = entry.position();
        switch (entry.event()) {
            case ProgrammeCreated _ -> created = on;
            case PartnerJoined it
            when on > created ->
                all.add(new Mark(on, known, Versions.NEVER, MarkerKind.JOINED, it.partner(), null, position));
            case PartnerLeft it ->
                all.add(new Mark(on, known, Versions.NEVER, MarkerKind.LEFT, it.partner(), null, position));
            case DecisionProposed it -> numbers.put(it.decision(), entry.number());
            case DecisionCalledIn it -> undone(MarkerKind.CALLED_IN, it, on, known, position);
            case DecisionReversed it -> undone(MarkerKind.REVERSED, it, on, known, position);
            case ContextLogged it -> contexts.put(it.context(), mark(on, known, it.details(), it.partner(), position));
            case ContextCorrected it ->
                contexts.computeIfPresent(it.context(), (_, was) -> {
                    all.add(was.until(known));
                    return mark(was.on, known, it.details(), was.partner, was.position);
                });
            case ContextWithdrawn it -> gone(it, known);
            case AnnotationLogged it ->
                notes.put(it.annotation(), note(on, known, it.details().words(), it.partner(), position));
            case AnnotationCorrected it ->
                notes.computeIfPresent(it.annotation(), (_, was) -> {
                    all.add(was.until(known));
                    return note(was.on, known, it.details().words(), was.partner, was.position);
                });
            case AnnotationWithdrawn it -> {
                Mark was = notes.remove(it.annotation());
                if (was != null) {
                    all.add(was.until(known));
                }
            }
            default -> {}
        }
    }

    private void undone(MarkerKind kind, GovernanceEvent it, long on, long known, long position) {
        Long number = numbers.get(it.decision());
        if (number != null) {
            all.add(new Mark(on, known, Versions.NEVER, kind, it.partner(), "D-" + number, position));
        }
    }

    private void gone(ContextEvent it, long known) {
        Mark was = contexts.remove(it.context());
        if (was != null) {
            all.add(was.until(known));
        }
    }

    private static Mark mark(long on, long known, ContextDetails it, @Nullable PartnerId partner, long position) {
        return new Mark(
                on,
                known,
                Versions.NEVER,
                MarkerKind.valueOf(it.kind().name()),
                partner,
                shortened(it.title()),
                position);
    }

    private static Mark note(long on, long known, Redactable words, @Nullable PartnerId partner, long position) {
        return new Mark(on, known, Versions.NEVER, MarkerKind.ANNOTATION, partner, shortened(words), position);
    }

    private static String shortened(Redactable text) {
        String words = text.words();
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1).strip() + "…" : words;
    }

    List<Marker> all(Days days) {
        List<Mark> marks = new ArrayList<>(all);
        marks.addAll(contexts.values());
        marks.addAll(notes.values());
        return marks.stream()
                .filter(it -> it.until > it.on)
                .sorted(Comparator.comparing(Mark::on).thenComparing(Mark::position))
                .map(it -> new Marker(
                        days.at(it.on),
                        days.known(it.known, it.on),
                        days.or(it.until),
                        it.kind,
                        it.partner,
                        it.says,
                        it.position))
                .toList();
    }
}
