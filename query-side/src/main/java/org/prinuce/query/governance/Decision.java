package org.prinuce.query.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.ConditionsMet;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Stance;
import org.prinuce.ledger.Entry;

/**
 * One decision, as its entries tell it when they are folded in the order they happened.
 *
 * @param positions where the partners stand, by partner id
 * @param taking the last time it was taken
 * @param callIn a call-in that stands
 * @param position the last entry recorded about it
 */
public record Decision(
        Proposal proposal,
        List<Position> positions,
        @Nullable Taking taking,
        @Nullable CallIn callIn,
        @Nullable Ending ending,
        long position,
        Instant recordedAt) {

    /** @param number the position of its proposal in the ledger, from which its {@link #ref} is made */
    public record Proposal(
            DecisionId id,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            long number,
            LocalDate on,
            DatePrecision precision,
            @Nullable LocalDate neededBy,
            List<PartnerId> required,
            DecisionDetails details,
            @Nullable DecisionId supersedes) {}

    /**
     * @param firstOn when the partner first took a position
     * @param agreedOn since when it has agreed without a break: it supports or abstains, any conditions of it met
     * @param clearedOn when the last condition of it was met or taken back; null if it never set one, or one is open
     */
    public record Position(
            PartnerId partner,
            Stance stance,
            LocalDate firstOn,
            LocalDate since,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate clearedOn,
            @Nullable Redactable conditions,
            @Nullable Redactable reason) {

        boolean conditionOpen() {
            return stance == Stance.SUPPORT_WITH_CONDITIONS && agreedOn == null;
        }

        private Position metOn(LocalDate day) {
            return conditionOpen() ? new Position(partner, stance, firstOn, since, day, day, conditions, reason) : this;
        }
    }

    /** @param publishedOn the first day on which it was published; it may lie after {@code on} */
    public record Taking(
            PartnerId partner,
            LocalDate on,
            Redactable maker,
            Redactable outcome,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate minutesPublishedOn) {}

    public record CallIn(PartnerId partner, LocalDate on, Redactable reason) {}

    /** @param by the decision that took its place, if one did */
    public record Ending(
            End how,
            LocalDate on,
            @Nullable DecisionId by,
            @Nullable Redactable because) {}

    /** The ways in which a decision ends. */
    public enum End {
        SUPERSEDED,
        REVERSED,
        WITHDRAWN
    }

    /** What people call it: unique in the ledger, and the same for ever. */
    public String ref() {
        return "D-" + proposal.number;
    }

    /** The ids of the other things that it names. */
    List<String> linked() {
        List<String> ids = new ArrayList<>(proposal.details().terms());
        ids.addAll(proposal.details().risks());
        if (proposal.supersedes() != null) {
            ids.add(proposal.supersedes().value());
        }
        if (ending != null && ending.by() != null) {
            ids.add(ending.by().value());
        }
        return ids;
    }

    public Optional<Position> positionOf(PartnerId partner) {
        return positions.stream().filter(it -> it.partner.equals(partner)).findFirst();
    }

    public boolean requires(PartnerId partner) {
        return proposal.required.contains(partner);
    }

    /** @return null while it has not been proposed: what is dated before that is passed over */
    public static @Nullable Decision evolve(@Nullable Decision before, Entry entry) {
        return evolve(before, (GovernanceEvent) entry.event(), entry.number(), entry.position(), entry.recordedAt());
    }

    /** As above, of an entry that was recorded here. */
    public static @Nullable Decision evolve(
            @Nullable Decision before, GovernanceEvent event, long position, Instant recordedAt) {
        return evolve(before, event, position, position, recordedAt);
    }

    private static @Nullable Decision evolve(
            @Nullable Decision before, GovernanceEvent event, long number, long position, Instant recordedAt) {
        if (before == null) {
            return event instanceof DecisionProposed proposed ? proposed(proposed, number, position, recordedAt) : null;
        }
        Decision after = switch (event) {
            case DecisionProposed _ -> before;
            case PositionTaken it -> before.with(before.next(it));
            case ConditionsMet it ->
                before.positionOf(it.partner())
                        .map(stood -> before.with(stood.metOn(it.happenedOn())))
                        .orElse(before);
            case DecisionTaken it -> before.with(taken(it), null);
            case DecisionPublished it -> before.with(published(before.taking, it), before.callIn);
            case DecisionCalledIn it
            when before.taking != null ->
                before.with(before.taking, new CallIn(it.partner(), it.happenedOn(), it.reason()));
            case DecisionCalledIn _ -> before;
            case DecisionSuperseded it ->
                before.with(new Ending(End.SUPERSEDED, it.happenedOn(), it.by(), it.reason()));
            case DecisionReversed it -> before.with(new Ending(End.REVERSED, it.happenedOn(), null, it.reason()));
            case DecisionWithdrawn it -> before.with(new Ending(End.WITHDRAWN, it.happenedOn(), null, it.reason()));
            case DecisionCorrected it -> before.corrected(it.correction());
        };
        return after.seen(position, recordedAt);
    }

    private static Decision proposed(DecisionProposed it, long number, long position, Instant recordedAt) {
        Proposal proposal = new Proposal(
                it.decision(),
                it.programme(),
                it.partner(),
                it.visibility(),
                number,
                it.happenedOn(),
                it.precision(),
                it.neededBy(),
                sorted(it.requiredPartners()),
                it.details(),
                it.supersedes());
        return new Decision(proposal, List.of(), null, null, null, position, recordedAt);
    }

    private Position next(PositionTaken it) {
        LocalDate day = it.happenedOn();
        Optional<Position> before = positionOf(it.partner());
        LocalDate agreedOn = switch (it.stance()) {
            case SUPPORT, ABSTAIN -> before.map(Position::agreedOn).orElse(day);
            case SUPPORT_WITH_CONDITIONS, OBJECT -> null;
        };
        LocalDate clearedOn = it.stance() == Stance.SUPPORT_WITH_CONDITIONS
                ? null
                : before.map(was -> was.conditionOpen() ? day : was.clearedOn).orElse(null);
        LocalDate firstOn = before.map(Position::firstOn).orElse(day);
        return new Position(it.partner(), it.stance(), firstOn, day, agreedOn, clearedOn, it.conditions(), it.reason());
    }

    private static Taking taken(DecisionTaken it) {
        return new Taking(it.partner(), it.happenedOn(), it.maker(), it.outcome(), it.publishedOn(), null);
    }

    private static @Nullable Taking published(@Nullable Taking taking, DecisionPublished it) {
        if (taking == null) {
            return null;
        }
        LocalDate day = it.happenedOn();
        return switch (it.publication()) {
            case DECISION ->
                new Taking(
                        taking.partner,
                        taking.on,
                        taking.maker,
                        taking.outcome,
                        earlier(taking.publishedOn, day),
                        taking.minutesPublishedOn);
            case MINUTES ->
                new Taking(
                        taking.partner,
                        taking.on,
                        taking.maker,
                        taking.outcome,
                        taking.publishedOn,
                        earlier(taking.minutesPublishedOn, day));
        };
    }

    private static LocalDate earlier(@Nullable LocalDate known, LocalDate day) {
        return known == null || day.isBefore(known) ? day : known;
    }

    private Decision corrected(DecisionCorrection change) {
        Set<Clearable> cleared = change.cleared();
        DecisionDetails was = proposal.details;
        DecisionDetails details = new DecisionDetails(
                kept(change.title(), was.title()),
                changed(change.type(), was.type(), cleared, Clearable.TYPE),
                changed(change.reference(), was.reference(), cleared, Clearable.REFERENCE),
                changed(change.arrangement(), was.arrangement(), cleared, Clearable.ARRANGEMENT),
                changed(change.power(), was.power(), cleared, Clearable.POWER),
                changed(change.reasons(), was.reasons(), cleared, Clearable.REASONS),
                kept(change.options(), was.options()),
                changed(change.interests(), was.interests(), cleared, Clearable.INTERESTS),
                changed(change.dispensation(), was.dispensation(), cleared, Clearable.DISPENSATION),
                changed(change.exemptReason(), was.exemptReason(), cleared, Clearable.EXEMPT_REASON),
                kept(change.backgroundPapers(), was.backgroundPapers()),
                changed(change.reviewOn(), was.reviewOn(), cleared, Clearable.REVIEW_ON),
                changed(change.source(), was.source(), cleared, Clearable.SOURCE),
                kept(change.terms(), was.terms()),
                kept(change.risks(), was.risks()));
        Proposal now = new Proposal(
                proposal.id,
                proposal.programme,
                proposal.partner,
                proposal.visibility,
                proposal.number,
                proposal.on,
                proposal.precision,
                changed(change.neededBy(), proposal.neededBy, cleared, Clearable.NEEDED_BY),
                change.requiredPartners() == null ? proposal.required : sorted(change.requiredPartners()),
                details,
                proposal.supersedes);
        Taking took = taking == null
                ? null
                : new Taking(
                        taking.partner,
                        taking.on,
                        kept(change.maker(), taking.maker),
                        kept(change.outcome(), taking.outcome),
                        taking.publishedOn,
                        taking.minutesPublishedOn);
        return new Decision(now, positions, took, callIn, ending, position, recordedAt);
    }

    private static <T> T kept(@Nullable T now, T was) {
        return now == null ? was : now;
    }

    private static <T> @Nullable T changed(@Nullable T now, @Nullable T was, Set<Clearable> cleared, Clearable field) {
        return cleared.contains(field) ? null : now == null ? was : now;
    }

    private static List<PartnerId> sorted(Collection<PartnerId> partners) {
        return partners.stream().sorted(Comparator.comparing(PartnerId::value)).toList();
    }

    private Decision with(Position now) {
        List<Position> all = new ArrayList<>(positions);
        all.removeIf(it -> it.partner.equals(now.partner));
        all.add(now);
        all.sort(Comparator.comparing(it -> it.partner.value()));
        return new Decision(proposal, List.copyOf(all), taking, callIn, ending, position, recordedAt);
    }

    private Decision with(@Nullable Taking taken, @Nullable CallIn calledIn) {
        return new Decision(proposal, positions, taken, calledIn, ending, position, recordedAt);
    }

    private Decision with(Ending ended) {
        return new Decision(proposal, positions, taking, callIn, ended, position, recordedAt);
    }

    private Decision seen(long entry, Instant at) {
        return entry <= position ? this : new Decision(proposal, positions, taking, callIn, ending, entry, at);
    }
}
