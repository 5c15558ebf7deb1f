package org.prinuce.command.governance;

import static org.prinuce.command.EntryRule.ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.governance.Decision.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
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
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.BankHolidays;

/**
 * A decision, as far as its rules need to know it: who, which stage, when. It holds no words, so that it stays small in
 * a cache and nothing in it ever has to be erased.
 */
sealed interface Decision {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Decision {}

    /** A decision that has been proposed, whatever became of it. */
    sealed interface Logged extends Decision {
        Proposal proposal();

        /** The last taking; null where it was never taken. */
        default @Nullable Taking taking() {
            return null;
        }

        /** The last day on which it was proposed, taken, published or called in: the next step is not before it. */
        default LocalDate lastStepOn() {
            return proposal().happenedOn();
        }

        Logged with(Proposal proposal);
    }

    record Open(Proposal proposal) implements Logged {
        @Override
        public Open with(Proposal proposal) {
            return new Open(proposal);
        }
    }

    record Taken(Proposal proposal, Taking taking) implements Logged {
        @Override
        public LocalDate lastStepOn() {
            return taking.lastOn();
        }

        @Override
        public Taken with(Proposal proposal) {
            return new Taken(proposal, taking);
        }
    }

    record CalledIn(Proposal proposal, Taking taking, LocalDate happenedOn) implements Logged {
        @Override
        public LocalDate lastStepOn() {
            return Collections.max(List.of(happenedOn, taking.lastOn()));
        }

        @Override
        public CalledIn with(Proposal proposal) {
            return new CalledIn(proposal, taking, happenedOn);
        }
    }

    /** Superseded, reversed or withdrawn: only corrections follow. */
    record Ended(Proposal proposal, @Nullable Taking taking, boolean withdrawn) implements Logged {
        @Override
        public Ended with(Proposal proposal) {
            return new Ended(proposal, taking, withdrawn);
        }
    }

    /**
     * @param required the partners whose support it needs
     * @param standings where each partner stands that took a position
     */
    record Proposal(
            DecisionId id,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Set<PartnerId> required,
            Map<PartnerId, Standing> standings) {

        Proposal with(PartnerId partner, Standing standing) {
            Map<PartnerId, Standing> all = new HashMap<>(standings);
            all.merge(partner, standing, (before, now) -> now.since().isBefore(before.since()) ? before : now);
            return new Proposal(id, programme, this.partner, visibility, happenedOn, required, Map.copyOf(all));
        }

        Proposal requiring(Set<PartnerId> partners) {
            return new Proposal(id, programme, partner, visibility, happenedOn, Set.copyOf(partners), standings);
        }
    }

    record Standing(LocalDate since, boolean conditionsOpen) {}

    /**
     * Each day of publication is null until it is logged.
     *
     * @param partner the one that logged it
     */
    record Taking(
            PartnerId partner,
            LocalDate happenedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate minutesPublishedOn) {

        boolean isPublished(Publication publication) {
            return switch (publication) {
                case DECISION -> publishedOn != null;
                case MINUTES -> minutesPublishedOn != null;
            };
        }

        Taking published(Publication publication, LocalDate day) {
            return switch (publication) {
                case DECISION -> new Taking(partner, happenedOn, day, minutesPublishedOn);
                case MINUTES -> new Taking(partner, happenedOn, publishedOn, day);
            };
        }

        /**
         * The last day on which a partner's members can call in, by its rule on the day that opens the window; empty
         * where it has no rule, or its window has not opened.
         */
        Optional<LocalDate> callInEnds(Roster.Partner partner) {
            return days().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .flatMap(opens -> partner.ruleOn(opens.getValue()).stream()
                            .filter(rule -> rule.after() == opens.getKey())
                            .map(rule -> rule.closes(opens.getValue(), BankHolidays::inEngland)))
                    .map(LocalDateTime::toLocalDate)
                    .findFirst();
        }

        LocalDate lastOn() {
            return Collections.max(days().values());
        }

        private Map<WindowOpens, LocalDate> days() {
            Map<WindowOpens, LocalDate> days = new EnumMap<>(Map.of(WindowOpens.TAKEN, happenedOn));
            if (publishedOn != null) {
                days.put(WindowOpens.PUBLISHED, publishedOn);
            }
            if (minutesPublishedOn != null) {
                days.put(WindowOpens.MINUTES_PUBLISHED, minutesPublishedOn);
            }
            return days;
        }
    }

    /**
     * Things of one kind that it is linked with, as the ledger has them.
     *
     * @param field of the request, which names them
     * @param beginnings how each began; empty where there is none under its id
     */
    record Linked(String field, List<Optional<Origin>> beginnings) {}

    /** What can be asked of a decision. */
    sealed interface Command {
        DecisionId decision();

        Actor by();

        /** The partner it speaks for; null for the one that proposed the decision. */
        @Nullable
        PartnerId partner();
    }

    /**
     * @param requiredPartners null for every partner that ratifies
     * @param linked what {@code details} name by id
     * @param replaced the state of the decision that {@code supersedes} names; Unlogged where there is none
     */
    record ProposeDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable LocalDate neededBy,
            @Nullable Set<PartnerId> requiredPartners,
            DecisionDetails details,
            List<Linked> linked,
            @Nullable DecisionId supersedes,
            Decision replaced)
            implements Command {}

    record TakePosition(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            Stance stance,
            @Nullable Redactable conditions,
            @Nullable Redactable reason)
            implements Command {}

    record MeetConditions(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements Command {}

    record TakeDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable outcome,
            Redactable maker,
            @Nullable LocalDate publishedOn)
            implements Command {}

    record PublishDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Publication publication)
            implements Command {}

    record CallInDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /** @param successor the state of the decision that {@code with} names */
    record SupersedeDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            DecisionId with,
            Decision successor,
            @Nullable Redactable reason)
            implements Command {}

    record ReverseDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    record WithdrawDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /**
     * @param happenedOn the day from which the corrected words hold; null for the day of what is corrected
     * @param linked what {@code correction} names by id
     */
    record CorrectDecision(
            @TargetAggregateIdentifier DecisionId decision,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            DecisionCorrection correction,
            List<Linked> linked,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        A_DECISION_IS_PROPOSED_ONCE("This decision is already logged. Propose a new one."),
        A_DECISION_NEEDS_AT_LEAST_ONE_PARTNER(
                "Name at least one partner whose support it needs, or leave this out for all that ratify."),
        WHO_HAS_TAKEN_A_POSITION_STAYS_REQUIRED(
                "A partner that has taken a position on this cannot be left out any more. It can change its position,"
                        + " or the decision can be withdrawn or superseded."),
        REQUIRED_PARTNERS_RATIFY(
                "A required partner does not ratify decisions in this programme. Name only partners that do."),
        POSITIONS_ARE_NEEDED_AFTER_THE_PROPOSAL(
                "Positions cannot be needed before the decision was proposed. Give a later date."),
        A_REVIEW_COMES_AFTER_THE_PROPOSAL("The review cannot come before the proposal. Give a later date."),
        STEPS_ARE_IN_DATE_ORDER(
                "This is dated before the last step of the decision. Check the date against its history."),
        NOTHING_HAPPENS_TO_A_DECISION_BEFORE_ITS_PROPOSAL(
                "This is dated before the decision was proposed. Check the date against its history."),
        POSITIONS_END_WITH_THE_DECISION(
                "The decision was superseded, reversed or withdrawn, so positions on it can no longer change."),
        CONDITIONAL_SUPPORT_STATES_ITS_CONDITIONS("Say what the conditions are, or choose another stance."),
        ONLY_CONDITIONAL_SUPPORT_HAS_CONDITIONS(
                "Only support with conditions has conditions. Choose that stance, or leave the conditions out."),
        ONLY_OPEN_CONDITIONS_CAN_BE_MET("This partner has no open conditions on the decision."),
        CONDITIONS_ARE_MET_AFTER_THEY_ARE_SET(
                "This is dated before the partner set its conditions. Check the date against the history."),
        ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN(
                "Only a decision that is open, or was called in, can be taken. This one has been taken or has ended."),
        A_DECISION_IS_PUBLISHED_AFTER_IT_IS_TAKEN(
                "The publication is dated before the decision was taken. Check the date against the history."),
        ONLY_A_TAKEN_DECISION_CAN_BE_PUBLISHED(
                "Only a decision that was taken and has not ended can be published. Log first that it was taken."),
        A_TAKING_IS_PUBLISHED_ONCE("This publication is already logged; its date is in the decision's history."),
        ONLY_A_TAKEN_DECISION_CAN_BE_CALLED_IN(
                "Only a decision that was taken, and has not been called in or ended since, can be called in."),
        ONLY_A_PARTNER_THAT_RATIFIES_CAN_CALL_IN(
                "This partner takes no part in ratifying decisions, so it has no call-in."),
        A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW(
                "The partner's call-in window had closed by this date, so the decision is final for it."),
        A_DECISION_THAT_ENDED_STAYS_ENDED("The decision was already superseded, reversed or withdrawn."),
        A_DECISION_IS_NOT_SUPERSEDED_BY_ITSELF("A decision cannot take its own place. Name the decision that does."),
        A_DECISION_IS_SUPERSEDED_BY_ONE_THAT_STANDS(
                "The other decision was itself superseded, reversed or withdrawn. Name one that stands."),
        WHAT_WAS_TAKEN_IS_SUPERSEDED_BY_WHAT_WAS_TAKEN(
                "A decision that was taken stands until another one is taken. Log first that the other was taken, then"
                        + " that it supersedes this one, on that day or later."),
        A_SUCCESSOR_HAS_BEEN_PROPOSED_BY_THEN(
                "The other decision had not been proposed by this date. Check both dates against their histories."),
        THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME(
                "There is no such decision in this programme, or you may not see it. Log it first, then name it here."),
        WHO_SEES_A_DECISION_SEES_ITS_SUCCESSOR(
                "The newer decision is private to a partner, and others see the older one. Log one that they all see."),
        ONLY_A_TAKEN_DECISION_CAN_BE_REVERSED(
                "Only a decision that was taken can be reversed. One that was not yet taken is withdrawn."),
        A_TAKEN_DECISION_IS_REVERSED_NOT_WITHDRAWN(
                "The decision has been taken, so it can no longer be withdrawn. Reverse or supersede it."),
        ONLY_THE_PROPOSER_WITHDRAWS("Only the partner that proposed the decision can withdraw it."),
        A_CORRECTION_CHANGES_SOMETHING("Say what is to be corrected: this would change nothing."),
        A_CORRECTION_DOES_NOT_CLEAR_WHAT_IT_SETS("A field cannot be both given and cleared. Do one or the other."),
        A_CORRECTION_HOLDS_FROM_THE_DAY_OF_WHAT_IT_CORRECTS(
                "The correction is dated before the day of what it corrects. Leave the date out to use that day."),
        ONLY_A_TAKEN_DECISION_HAS_A_MAKER_AND_AN_OUTCOME(
                "The decision was not taken, so it has no maker and no outcome to correct.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command; empty never: a command either logs something or is refused. */
    static List<GovernanceEvent> decide(Decision now, Command command) {
        List<GovernanceEvent> follow = switch (command) {
            case ProposeDecision it -> List.of(propose(now, it));
            case TakePosition it -> List.of(takePosition(find(now, it), it));
            case MeetConditions it -> List.of(meetConditions(find(now, it), it));
            case TakeDecision it -> List.of(take(find(now, it), it));
            case PublishDecision it -> List.of(publish(find(now, it), it));
            case CallInDecision it -> List.of(callIn(find(now, it), it));
            case SupersedeDecision it -> List.of(supersede(find(now, it), it));
            case ReverseDecision it -> List.of(reverse(find(now, it), it));
            case WithdrawDecision it -> List.of(withdraw(find(now, it), it));
            case CorrectDecision it -> correct(find(now, it), it);
        };
        return command.by().admits(follow);
    }

    private static DecisionProposed propose(Decision now, ProposeDecision it) {
        PartnerId partner = it.by().logsFor(it.partner(), it.visibility());
        require(now instanceof Unlogged, A_DECISION_IS_PROPOSED_ONCE, null);
        LocalDate day = it.by().pastOrToday(it.happenedOn(), it.precision());
        notBefore(day, it.neededBy(), POSITIONS_ARE_NEEDED_AFTER_THE_PROPOSAL, "neededBy");
        notBefore(day, it.details().reviewOn(), A_REVIEW_COMES_AFTER_THE_PROPOSAL, "reviewOn");
        Proposal proposal =
                new Proposal(it.decision(), it.by().programme(), partner, it.visibility(), day, Set.of(), Map.of());
        names(it.linked(), it.by(), proposal);
        if (it.supersedes() != null) {
            Proposal older = other(it.replaced(), it.by(), "supersedes");
            require(sharesViewersOf(older, proposal), WHO_SEES_A_DECISION_SEES_ITS_SUCCESSOR, "supersedes");
        }
        return new DecisionProposed(
                it.decision(),
                it.by().programme(),
                partner,
                it.visibility(),
                day,
                it.precision(),
                it.neededBy(),
                requiredPartners(it.by(), proposal, it.requiredPartners()),
                it.details(),
                it.supersedes());
    }

    private static PositionTaken takePosition(Logged now, TakePosition it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        require(!(now instanceof Ended), POSITIONS_END_WITH_THE_DECISION, null);
        LocalDate day = sinceProposal(proposal, it.by(), it.happenedOn());
        boolean conditional = it.stance() == Stance.SUPPORT_WITH_CONDITIONS;
        require(!conditional || it.conditions() != null, CONDITIONAL_SUPPORT_STATES_ITS_CONDITIONS, "conditions");
        require(conditional || it.conditions() == null, ONLY_CONDITIONAL_SUPPORT_HAS_CONDITIONS, "conditions");
        return new PositionTaken(
                proposal.id(),
                proposal.programme(),
                partner,
                proposal.visibility(),
                day,
                it.stance(),
                it.conditions(),
                it.reason());
    }

    private static ConditionsMet meetConditions(Logged now, MeetConditions it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        require(!(now instanceof Ended), POSITIONS_END_WITH_THE_DECISION, null);
        Standing standing = proposal.standings().get(partner);
        if (standing == null || !standing.conditionsOpen()) {
            throw refuse(ONLY_OPEN_CONDITIONS_CAN_BE_MET, "partner");
        }
        LocalDate day = it.by().pastOrToday(it.happenedOn(), "happenedOn");
        notBefore(standing.since(), day, CONDITIONS_ARE_MET_AFTER_THEY_ARE_SET, "happenedOn");
        return new ConditionsMet(proposal.id(), proposal.programme(), partner, proposal.visibility(), day, it.reason());
    }

    private static DecisionTaken take(Logged now, TakeDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        switch (now) {
            case Open _, CalledIn _ -> {}
            case Taken _, Ended _ -> throw refuse(ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN);
        }
        LocalDate day = nextStep(now, it.by(), it.happenedOn());
        if (it.publishedOn() != null) {
            it.by().pastOrToday(it.publishedOn(), "publishedOn");
            notBefore(day, it.publishedOn(), A_DECISION_IS_PUBLISHED_AFTER_IT_IS_TAKEN, "publishedOn");
        }
        return new DecisionTaken(
                proposal.id(),
                proposal.programme(),
                partner,
                proposal.visibility(),
                day,
                it.outcome(),
                it.maker(),
                it.publishedOn());
    }

    private static DecisionPublished publish(Logged now, PublishDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        Taking taking = switch (now) {
            case Taken taken -> taken.taking();
            case CalledIn calledIn -> calledIn.taking();
            case Open _, Ended _ -> throw refuse(ONLY_A_TAKEN_DECISION_CAN_BE_PUBLISHED);
        };
        require(!taking.isPublished(it.publication()), A_TAKING_IS_PUBLISHED_ONCE, "publication");
        LocalDate day = it.by().pastOrToday(it.happenedOn(), "happenedOn");
        notBefore(taking.happenedOn(), day, A_DECISION_IS_PUBLISHED_AFTER_IT_IS_TAKEN, "happenedOn");
        return new DecisionPublished(
                proposal.id(), proposal.programme(), partner, proposal.visibility(), day, it.publication());
    }

    private static DecisionCalledIn callIn(Logged now, CallInDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        Taking taking = switch (now) {
            case Taken taken -> taken.taking();
            case Open _, CalledIn _, Ended _ -> throw refuse(ONLY_A_TAKEN_DECISION_CAN_BE_CALLED_IN);
        };
        LocalDate day = it.by().pastOrToday(it.happenedOn(), "happenedOn");
        notBefore(taking.happenedOn(), day, STEPS_ARE_IN_DATE_ORDER, "happenedOn");
        Roster.Partner caller = it.by().roster().partner(partner).orElseThrow();
        require(caller.ratifies(), ONLY_A_PARTNER_THAT_RATIFIES_CAN_CALL_IN, "partner");
        require(
                taking.callInEnds(caller).filter(day::isAfter).isEmpty(),
                A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW,
                "happenedOn");
        return new DecisionCalledIn(
                proposal.id(), proposal.programme(), partner, proposal.visibility(), day, it.reason());
    }

    private static DecisionSuperseded supersede(Logged now, SupersedeDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        require(!(now instanceof Ended), A_DECISION_THAT_ENDED_STAYS_ENDED, null);
        require(!it.with().equals(proposal.id()), A_DECISION_IS_NOT_SUPERSEDED_BY_ITSELF, "by");
        Proposal newer = other(it.successor(), it.by(), "by");
        require(sharesViewersOf(proposal, newer), WHO_SEES_A_DECISION_SEES_ITS_SUCCESSOR, "by");
        require(!(it.successor() instanceof Ended), A_DECISION_IS_SUPERSEDED_BY_ONE_THAT_STANDS, "by");
        LocalDate day = nextStep(now, it.by(), it.happenedOn());
        notBefore(newer.happenedOn(), day, A_SUCCESSOR_HAS_BEEN_PROPOSED_BY_THEN, "happenedOn");
        if (!(now instanceof Open)) {
            require(
                    it.successor() instanceof Taken taken
                            && !taken.taking().happenedOn().isAfter(day),
                    WHAT_WAS_TAKEN_IS_SUPERSEDED_BY_WHAT_WAS_TAKEN,
                    "by");
        }
        return new DecisionSuperseded(
                proposal.id(), proposal.programme(), partner, proposal.visibility(), day, it.with(), it.reason());
    }

    private static DecisionReversed reverse(Logged now, ReverseDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        switch (now) {
            case Taken _, CalledIn _ -> {}
            case Open _ -> throw refuse(ONLY_A_TAKEN_DECISION_CAN_BE_REVERSED);
            case Ended _ -> throw refuse(A_DECISION_THAT_ENDED_STAYS_ENDED);
        }
        return new DecisionReversed(
                proposal.id(),
                proposal.programme(),
                partner,
                proposal.visibility(),
                nextStep(now, it.by(), it.happenedOn()),
                it.reason());
    }

    private static DecisionWithdrawn withdraw(Logged now, WithdrawDecision it) {
        Proposal proposal = now.proposal();
        PartnerId partner = speaking(it, proposal);
        require(partner.equals(proposal.partner()), ONLY_THE_PROPOSER_WITHDRAWS, "partner");
        switch (now) {
            case Open _, CalledIn _ -> {}
            case Taken _ -> throw refuse(A_TAKEN_DECISION_IS_REVERSED_NOT_WITHDRAWN);
            case Ended ended ->
                throw refuse(
                        ended.withdrawn() ? WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN : A_DECISION_THAT_ENDED_STAYS_ENDED);
        }
        return new DecisionWithdrawn(
                proposal.id(),
                proposal.programme(),
                partner,
                proposal.visibility(),
                nextStep(now, it.by(), it.happenedOn()),
                it.reason());
    }

    /** What is corrected, as one partner logged it. */
    record Part(DecisionCorrection correction, Origin of) {}

    /**
     * The proposal's fields and the taking's are facts of two days, and may be of two partners, so a correction of both
     * is logged as two.
     */
    private static List<GovernanceEvent> correct(Logged now, CorrectDecision it) {
        Proposal proposal = now.proposal();
        Taking taking = now.taking();
        DecisionCorrection correction = it.correction();
        Origin proposed = origin(proposal, proposal.partner(), proposal.happenedOn());
        Origin taken = taking == null ? proposed : origin(proposal, taking.partner(), taking.happenedOn());
        List<Part> parts = Stream.of(
                        new Part(correction.ofTheProposal(), proposed), new Part(correction.ofTheTaking(), taken))
                .filter(part -> !part.correction().changesNothing())
                .toList();
        require(!parts.isEmpty(), A_CORRECTION_CHANGES_SOMETHING, null);
        parts.forEach(part -> it.by().corrects(it.partner(), part.of()));
        require(!correction.clearsWhatItSets(), A_CORRECTION_DOES_NOT_CLEAR_WHAT_IT_SETS, "cleared");
        notBefore(proposal.happenedOn(), correction.neededBy(), POSITIONS_ARE_NEEDED_AFTER_THE_PROPOSAL, "neededBy");
        notBefore(proposal.happenedOn(), correction.reviewOn(), A_REVIEW_COMES_AFTER_THE_PROPOSAL, "reviewOn");
        names(it.linked(), it.by(), proposal);
        Set<PartnerId> named = correction.requiredPartners();
        if (named != null) {
            requiredPartners(it.by(), proposal, named);
            require(
                    proposal.required().stream()
                            .filter(proposal.standings()::containsKey)
                            .allMatch(named::contains),
                    WHO_HAS_TAKEN_A_POSITION_STAYS_REQUIRED,
                    "requiredPartners");
        }
        if (taking == null && !correction.ofTheTaking().changesNothing()) {
            throw refuse(ONLY_A_TAKEN_DECISION_HAS_A_MAKER_AND_AN_OUTCOME);
        }
        return parts.stream().map(part -> corrected(part, proposal, it)).toList();
    }

    private static GovernanceEvent corrected(Part part, Proposal proposal, CorrectDecision it) {
        LocalDate factOn = part.of().happenedOn();
        LocalDate day = it.happenedOn() == null ? factOn : it.by().pastOrToday(it.happenedOn(), "happenedOn");
        notBefore(factOn, day, A_CORRECTION_HOLDS_FROM_THE_DAY_OF_WHAT_IT_CORRECTS, "happenedOn");
        return new DecisionCorrected(
                proposal.id(),
                proposal.programme(),
                Objects.requireNonNull(part.of().partner()),
                proposal.visibility(),
                day,
                part.correction(),
                it.reason());
    }

    /** Whoever sees the decision sees what it is linked with: an id alone would tell others of what is private. */
    private static void names(List<Linked> linked, Actor by, Proposal proposal) {
        Origin origin = origin(proposal, proposal.partner(), proposal.happenedOn());
        linked.forEach(kind -> kind.beginnings().forEach(it -> by.names(it.orElse(null), origin, kind.field())));
    }

    /** The decision asked about, if it is there for who asks. */
    private static Logged find(Decision now, Command command) {
        return switch (now) {
            case Logged logged when sees(command.by(), logged) -> logged;
            case Logged _, Unlogged _ -> throw new NotFound("such entry");
        };
    }

    private static Proposal other(Decision other, Actor by, String field) {
        return switch (other) {
            case Logged logged when sees(by, logged) -> logged.proposal();
            case Logged _, Unlogged _ -> throw refuse(THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME, field);
        };
    }

    private static PartnerId speaking(Command command, Proposal about) {
        return command.by().logsFor(command.partner(), about.partner(), about.visibility());
    }

    private static Origin origin(Proposal proposal, PartnerId partner, LocalDate day) {
        return new Origin(proposal.programme(), partner, proposal.visibility(), day);
    }

    private static boolean sees(Actor by, Logged logged) {
        Proposal it = logged.proposal();
        return by.sees(it.programme(), it.partner(), it.visibility());
    }

    private static boolean sharesViewersOf(Proposal older, Proposal newer) {
        return newer.visibility() != Visibility.PARTNER
                || older.visibility() == Visibility.PARTNER && older.partner().equals(newer.partner());
    }

    private static Set<PartnerId> requiredPartners(Actor by, Proposal proposal, @Nullable Set<PartnerId> named) {
        Roster roster = by.roster();
        boolean isPrivate = proposal.visibility() == Visibility.PARTNER;
        Set<PartnerId> required = new LinkedHashSet<>();
        if (named == null) {
            roster.partners().values().stream()
                    .filter(partner -> partner.ratifies() && partner.isThereOn(proposal.happenedOn()))
                    .map(Roster.Partner::id)
                    .filter(partner -> !isPrivate || partner.equals(proposal.partner()))
                    .forEach(required::add);
            return required;
        }
        require(!named.isEmpty(), A_DECISION_NEEDS_AT_LEAST_ONE_PARTNER, "requiredPartners");
        for (PartnerId partner : named) {
            by.takesPart(partner, proposal.happenedOn(), "requiredPartners");
            Roster.Partner known = roster.partner(partner).orElseThrow();
            require(known.ratifies(), REQUIRED_PARTNERS_RATIFY, "requiredPartners");
            require(
                    !isPrivate || partner.equals(proposal.partner()),
                    ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY,
                    "requiredPartners");
            required.add(partner);
        }
        return required;
    }

    private static LocalDate nextStep(Logged now, Actor by, LocalDate day) {
        notBefore(now.lastStepOn(), by.pastOrToday(day, "happenedOn"), STEPS_ARE_IN_DATE_ORDER, "happenedOn");
        return day;
    }

    private static LocalDate sinceProposal(Proposal proposal, Actor by, LocalDate day) {
        notBefore(
                proposal.happenedOn(),
                by.pastOrToday(day, "happenedOn"),
                NOTHING_HAPPENS_TO_A_DECISION_BEFORE_ITS_PROPOSAL,
                "happenedOn");
        return day;
    }

    private static void notBefore(LocalDate earliest, @Nullable LocalDate day, Rule rule, String field) {
        require(day == null || !day.isBefore(earliest), rule, field);
    }

    private static void require(boolean holds, Rule rule, @Nullable String field) {
        if (!holds) {
            throw field == null ? refuse(rule) : refuse(rule, field);
        }
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Decision evolve(Decision now, GovernanceEvent event) {
        return switch (event) {
            case DecisionProposed it ->
                new Open(new Proposal(
                        it.decision(),
                        it.programme(),
                        it.partner(),
                        it.visibility(),
                        it.happenedOn(),
                        Set.copyOf(it.requiredPartners()),
                        Map.of()));
            case PositionTaken it ->
                withStanding(logged(now), it.partner(), it.happenedOn(), it.stance() == Stance.SUPPORT_WITH_CONDITIONS);
            case ConditionsMet it -> withStanding(logged(now), it.partner(), it.happenedOn(), false);
            case DecisionTaken it ->
                new Taken(logged(now).proposal(), new Taking(it.partner(), it.happenedOn(), it.publishedOn(), null));
            case DecisionPublished it ->
                switch (logged(now)) {
                    case Taken(var proposal, var taking) ->
                        new Taken(proposal, taking.published(it.publication(), it.happenedOn()));
                    case CalledIn(var proposal, var taking, var day) ->
                        new CalledIn(proposal, taking.published(it.publication(), it.happenedOn()), day);
                    case Open _, Ended _ -> throw new IllegalStateException("Published without having been taken");
                };
            case DecisionCalledIn it ->
                switch (logged(now)) {
                    case Taken(var proposal, var taking) -> new CalledIn(proposal, taking, it.happenedOn());
                    case Open _, CalledIn _, Ended _ ->
                        throw new IllegalStateException("Called in without being taken");
                };
            case DecisionSuperseded _, DecisionReversed _ ->
                new Ended(logged(now).proposal(), logged(now).taking(), false);
            case DecisionWithdrawn _ ->
                new Ended(logged(now).proposal(), logged(now).taking(), true);
            case DecisionCorrected it -> {
                Set<PartnerId> required = it.correction().requiredPartners();
                yield required == null
                        ? logged(now)
                        : logged(now).with(logged(now).proposal().requiring(required));
            }
        };
    }

    private static Logged withStanding(Logged now, PartnerId partner, LocalDate since, boolean conditionsOpen) {
        return now.with(now.proposal().with(partner, new Standing(since, conditionsOpen)));
    }

    private static Logged logged(Decision now) {
        return switch (now) {
            case Logged logged -> logged;
            case Unlogged _ -> throw new IllegalStateException("A decision's first event proposes it");
        };
    }
}
