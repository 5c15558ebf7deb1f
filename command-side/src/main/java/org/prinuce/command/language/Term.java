package org.prinuce.command.language;

import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.language.Term.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.ContestWithdrawn;
import org.prinuce.events.language.LanguageEvent.TermAgreed;
import org.prinuce.events.language.LanguageEvent.TermContested;
import org.prinuce.events.language.LanguageEvent.TermCorrected;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.language.LanguageEvent.TermWithdrawn;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A term, as far as its rules need to know it: who raised it, who contests it, and when. It holds no words. */
@NullMarked
sealed interface Term {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Term {}

    /**
     * A term in use.
     *
     * @param agreedOn the last day on which a meaning was agreed; null while none was
     * @param contests of each partner that ever contested it, the last
     */
    record InUse(Origin origin, @Nullable LocalDate agreedOn, Map<PartnerId, Contest> contests) implements Term {

        private InUse with(PartnerId partner, Contest contest) {
            Map<PartnerId, Contest> all = new HashMap<>(contests);
            all.put(partner, contest);
            return new InUse(origin, agreedOn, Map.copyOf(all));
        }

        private InUse agreed(LocalDate day) {
            Map<PartnerId, Contest> all = new HashMap<>(contests);
            all.replaceAll((_, contest) -> contest.open() ? new Contest(day, false) : contest);
            return new InUse(origin, day, Map.copyOf(all));
        }

        /** The last day on which a meaning was agreed or, before that, it was raised. */
        private LocalDate settledOn() {
            return agreedOn == null ? origin.happenedOn() : agreedOn;
        }

        /** The last day on which it was agreed or contested, or a contest of it ended. */
        private LocalDate lastStepOn() {
            return Stream.concat(
                            Stream.of(settledOn()), contests.values().stream().map(Contest::since))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }
    }

    record Withdrawn(Origin origin) implements Term {}

    /** @param since the day on which it began or, once it is no longer open, ended */
    record Contest(LocalDate since, boolean open) {}

    /** What can be asked of a term. */
    sealed interface Command {
        TermId term();

        Actor by();
    }

    /** @param partner null for the one the account logs for or, for the programme office, the programme as a whole */
    record RaiseTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            TermDetails details)
            implements Command {}

    record DefineTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            Redactable definition,
            @Nullable Redactable source)
            implements Command {}

    record ContestTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    record WithdrawContest(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements Command {}

    /** @param partner null as for {@link RaiseTerm} */
    record AgreeTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable definition)
            implements Command {}

    /** @param from the day from which the right words hold; null for the day on which the term was raised */
    record CorrectTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate from,
            TermDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawTerm(
            @TargetAggregateIdentifier TermId term,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        A_PARTNER_CONTESTS_A_TERM_ONCE_AT_A_TIME(
                "This partner contests the term already. Withdraw that contest first."),
        ONLY_AN_OPEN_CONTEST_CAN_BE_WITHDRAWN(
                "This partner does not contest the term, so there is nothing to withdraw."),
        A_TERM_IS_CONTESTED_AFTER_IT_WAS_LAST_SETTLED(
                "This is dated before the last agreement, or before this partner's last contest ended. Check the date"
                        + " against the history."),
        A_CONTEST_IS_WITHDRAWN_AFTER_IT_WAS_MADE(
                "This is dated before the partner contested the term. Check the date against the history."),
        A_TERM_IS_AGREED_AFTER_IT_WAS_LAST_CONTESTED(
                "This is dated before the term was last contested or agreed. Check the date against the history.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command; a command either logs something or is refused. */
    static List<LanguageEvent> decide(Term now, Command command) {
        LanguageEvent follows = switch (command) {
            case RaiseTerm it -> raise(now, it);
            case DefineTerm it -> define(find(now, it), it);
            case ContestTerm it -> contest(find(now, it), it);
            case WithdrawContest it -> withdrawContest(find(now, it), it);
            case AgreeTerm it -> agree(find(now, it), it);
            case CorrectTerm it -> correct(find(now, it), it);
            case WithdrawTerm it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static TermRaised raise(Term now, RaiseTerm it) {
        PartnerId partner = it.by().speaksFor(it.partner(), it.visibility());
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        return new TermRaised(
                it.term(),
                it.by().programme(),
                partner,
                it.visibility(),
                it.by().pastOrToday(it.happenedOn(), it.precision()),
                it.precision(),
                it.details());
    }

    private static TermDefined define(InUse now, DefineTerm it) {
        Origin origin = now.origin();
        return new TermDefined(
                it.term(),
                origin.programme(),
                it.by().logsFor(it.partner(), origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.definition(),
                it.source());
    }

    private static TermContested contest(InUse now, ContestTerm it) {
        Origin origin = now.origin();
        PartnerId partner = it.by().logsFor(it.partner(), origin);
        Contest last = now.contests().get(partner);
        if (last != null && last.open()) {
            throw refuse(A_PARTNER_CONTESTS_A_TERM_ONCE_AT_A_TIME, "partner");
        }
        LocalDate day = it.by().since(origin, it.happenedOn());
        it.by().notBefore(now.settledOn(), day, A_TERM_IS_CONTESTED_AFTER_IT_WAS_LAST_SETTLED);
        if (last != null) {
            it.by().notBefore(last.since(), day, A_TERM_IS_CONTESTED_AFTER_IT_WAS_LAST_SETTLED);
        }
        return new TermContested(it.term(), origin.programme(), partner, origin.visibility(), day, it.reason());
    }

    private static ContestWithdrawn withdrawContest(InUse now, WithdrawContest it) {
        Origin origin = now.origin();
        PartnerId partner = it.by().logsFor(it.partner(), origin);
        Contest last = now.contests().get(partner);
        if (last == null || !last.open()) {
            throw refuse(ONLY_AN_OPEN_CONTEST_CAN_BE_WITHDRAWN, "partner");
        }
        LocalDate day = it.by().since(origin, it.happenedOn());
        it.by().notBefore(last.since(), day, A_CONTEST_IS_WITHDRAWN_AFTER_IT_WAS_MADE);
        return new ContestWithdrawn(it.term(), origin.programme(), partner, origin.visibility(), day, it.reason());
    }

    private static TermAgreed agree(InUse now, AgreeTerm it) {
        Origin origin = now.origin();
        PartnerId partner = it.partner() == null && origin.visibility() != Visibility.PARTNER
                ? it.by().speaksFor(null, origin.visibility())
                : it.by().speaksAbout(it.partner(), origin);
        LocalDate day = it.by().since(origin, it.happenedOn());
        it.by().notBefore(now.lastStepOn(), day, A_TERM_IS_AGREED_AFTER_IT_WAS_LAST_CONTESTED);
        return new TermAgreed(it.term(), origin.programme(), partner, origin.visibility(), day, it.definition());
    }

    private static TermCorrected correct(InUse now, CorrectTerm it) {
        Origin origin = now.origin();
        return new TermCorrected(
                it.term(),
                origin.programme(),
                it.by().corrects(it.partner(), origin),
                origin.visibility(),
                it.by().from(origin, it.from()),
                it.details(),
                it.reason());
    }

    private static TermWithdrawn withdraw(InUse now, WithdrawTerm it) {
        Origin origin = now.origin();
        return new TermWithdrawn(
                it.term(),
                origin.programme(),
                it.by().withdraws(it.partner(), origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    /** The term asked about, if it is there for who asks, and in use. */
    private static InUse find(Term now, Command command) {
        return switch (now) {
            case Unlogged _ -> throw new NotFound("such entry");
            case InUse term -> {
                command.by().finds(term.origin());
                yield term;
            }
            case Withdrawn(Origin origin) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Term evolve(Term now, LanguageEvent event) {
        return switch (event) {
            case TermRaised it -> new InUse(Origin.of(it), null, Map.of());
            case TermDefined _, TermCorrected _ -> now;
            case TermContested it -> inUse(now).with(it.partner(), new Contest(it.happenedOn(), true));
            case ContestWithdrawn it -> inUse(now).with(it.partner(), new Contest(it.happenedOn(), false));
            case TermAgreed it -> inUse(now).agreed(it.happenedOn());
            case TermWithdrawn _ -> new Withdrawn(inUse(now).origin());
        };
    }

    private static InUse inUse(Term now) {
        if (now instanceof InUse term) {
            return term;
        }
        throw new IllegalStateException("A term's first event raises it, and nothing follows its withdrawal");
    }
}
