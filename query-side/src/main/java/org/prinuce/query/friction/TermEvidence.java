package org.prinuce.query.friction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.ContestWithdrawn;
import org.prinuce.events.language.LanguageEvent.TermAgreed;
import org.prinuce.events.language.LanguageEvent.TermContested;
import org.prinuce.events.language.LanguageEvent.TermCorrected;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.language.LanguageEvent.TermWithdrawn;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.roster.Roster;

/**
 * Contests of a term. Between whom one lies is settled when it opens: the contester and each partner whose own
 * definition then differs from the contester's own; where there is none, the partner that brought the term.
 *
 * @param partner who brought the term; null for the programme as a whole
 * @param definitions each partner's own, by partner id
 */
record TermEvidence(
        TermId term,
        @Nullable PartnerId partner,
        Visibility visibility,
        long number,
        LocalDate on,
        Map<PartnerId, Redactable> definitions,
        List<Signal> signals)
        implements Evidence {

    @Override
    public String id() {
        return term.value();
    }

    static @Nullable TermEvidence evolve(@Nullable TermEvidence before, LanguageEvent event, long position) {
        if (before == null) {
            return event instanceof TermRaised it
                    ? new TermEvidence(
                            it.term(), it.partner(), it.visibility(), position, it.happenedOn(), Map.of(), List.of())
                    : null;
        }
        return switch (event) {
            case TermRaised _, TermCorrected _ -> before;
            case TermDefined it -> before.defined(it.partner(), it.definition());
            case TermContested it -> before.contested(it.partner(), it.happenedOn(), position);
            case ContestWithdrawn it ->
                before.closed(signal -> signal.by().equals(it.partner()), it.happenedOn(), position);
            case TermAgreed it -> before.closed(_ -> true, it.happenedOn(), position);
            case TermWithdrawn it -> before.closed(_ -> true, it.happenedOn(), position);
        };
    }

    private TermEvidence defined(PartnerId by, Redactable definition) {
        Map<PartnerId, Redactable> all =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        all.putAll(definitions);
        all.put(by, definition);
        return new TermEvidence(term, partner, visibility, number, on, all, signals);
    }

    private TermEvidence contested(PartnerId by, LocalDate day, long position) {
        if (signals.stream()
                .anyMatch(signal -> signal.stillOpen() && signal.by().equals(by))) {
            return this;
        }
        Redactable own = definitions.get(by);
        List<PartnerId> differing = definitions.entrySet().stream()
                .filter(it -> !it.getKey().equals(by) && !means(own, it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<Signal> all = new ArrayList<>(signals);
        for (PartnerId other : differing.isEmpty() ? brought(by) : differing) {
            all.add(Signal.open(SignalKind.TERM_CONTESTED, by, other, day, position));
        }
        return with(all);
    }

    /** Erased words differ from any: what they said is not known. */
    private static boolean means(@Nullable Redactable own, Redactable other) {
        return own != null && own.text() != null && Objects.equals(own.text(), other.text());
    }

    private List<PartnerId> brought(PartnerId by) {
        return partner == null || partner.equals(by) ? List.of() : List.of(partner);
    }

    private TermEvidence closed(Predicate<Signal> which, LocalDate day, long position) {
        return with(signals.stream()
                .map(signal -> signal.stillOpen() && which.test(signal) ? signal.closed(day, position) : signal)
                .toList());
    }

    private TermEvidence with(List<Signal> now) {
        return new TermEvidence(term, partner, visibility, number, on, definitions, List.copyOf(now));
    }

    @Override
    public List<Signal> signals(Roster roster, LocalDate until) {
        return signals;
    }
}
