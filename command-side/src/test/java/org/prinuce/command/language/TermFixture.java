package org.prinuce.command.language;

import static org.prinuce.command.SouthLondon.*;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
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

/** The words in which terms are tested: Sutton raised “host” on 3 March 2014. The programme office records. */
final class TermFixture {

    static final TermId TERM = new TermId("the-term");
    static final LocalDate RAISED = march(3);
    static final TermDetails HOST = new TermDetails(text("host"), null);

    private TermFixture() {}

    static TermRaised raised() {
        return raised(SUTTON, Visibility.SHARED);
    }

    static TermRaised raised(@Nullable PartnerId partner, Visibility visibility) {
        return new TermRaised(TERM, PROGRAMME, partner, visibility, RAISED, DatePrecision.DAY, HOST);
    }

    static TermDefined defined(PartnerId partner, LocalDate day) {
        return new TermDefined(TERM, PROGRAMME, partner, Visibility.SHARED, day, text("who employs the team"), null);
    }

    static TermContested contested(PartnerId partner, LocalDate day) {
        return new TermContested(TERM, PROGRAMME, partner, Visibility.SHARED, day, text("it is who leads"));
    }

    static ContestWithdrawn contestWithdrawn(PartnerId partner, LocalDate day) {
        return new ContestWithdrawn(TERM, PROGRAMME, partner, Visibility.SHARED, day, null);
    }

    static TermAgreed agreed(@Nullable PartnerId partner, LocalDate day) {
        return new TermAgreed(TERM, PROGRAMME, partner, Visibility.SHARED, day, text("who employs"));
    }

    static TermCorrected corrected(LocalDate day) {
        return new TermCorrected(TERM, PROGRAMME, SUTTON, Visibility.SHARED, day, HOST, text("It was misread"));
    }

    static TermWithdrawn withdrawn(LocalDate day) {
        return new TermWithdrawn(TERM, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Logged twice"));
    }

    static Function<Actor, Term.Command> raise(@Nullable PartnerId partner, Visibility visibility, LocalDate day) {
        return by -> new Term.RaiseTerm(TERM, by, partner, visibility, day, DatePrecision.DAY, HOST);
    }

    static Function<Actor, Term.Command> define(PartnerId partner, LocalDate day) {
        return by -> new Term.DefineTerm(TERM, by, partner, day, text("who employs the team"), null);
    }

    static Function<Actor, Term.Command> contest(PartnerId partner, LocalDate day) {
        return by -> new Term.ContestTerm(TERM, by, partner, day, text("it is who leads"));
    }

    static Function<Actor, Term.Command> withdrawContest(PartnerId partner, LocalDate day) {
        return by -> new Term.WithdrawContest(TERM, by, partner, day, null);
    }

    static Function<Actor, Term.Command> agree(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Term.AgreeTerm(TERM, by, partner, day, text("who employs"));
    }

    static Function<Actor, Term.Command> correct(@Nullable LocalDate day) {
        return by -> new Term.CorrectTerm(TERM, by, null, day, HOST, text("It was misread"));
    }

    static Function<Actor, Term.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Term.WithdrawTerm(TERM, by, partner, day, text("Logged twice"));
    }

    static Deciding<Term, Term.Command, LanguageEvent> given(LanguageEvent... events) {
        return new Deciding<Term, Term.Command, LanguageEvent>(new Term.Unlogged(), Term::evolve, Term::decide)
                .given(events);
    }
}
