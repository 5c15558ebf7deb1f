package org.prinuce.command.culture;

import static org.prinuce.command.SouthLondon.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.culture.ObservationEvent.ObservationWithdrawn;

/** The words in which observations are tested: on 3 March 2014 Sutton saw friction between Kingston and itself. */
final class ObservationFixture {

    static final ObservationId OBSERVATION = new ObservationId("the-observation");
    static final LocalDate SEEN = march(3);
    static final ObservationDetails FRICTION = details(false);
    static final ObservationDetails HELPED = details(true);

    private ObservationFixture() {}

    private static ObservationDetails details(boolean helpful) {
        return new ObservationDetails(text("pace"), 3, helpful, text("One waits for the other"), null, null);
    }

    static ObservationLogged observed() {
        return observed(Visibility.SHARED, FRICTION);
    }

    static ObservationLogged observed(Visibility visibility, ObservationDetails details) {
        return new ObservationLogged(
                OBSERVATION,
                PROGRAMME,
                SUTTON,
                visibility,
                SEEN,
                DatePrecision.DAY,
                List.of(KINGSTON, SUTTON),
                details);
    }

    static ObservationResolved resolved(LocalDate day) {
        return new ObservationResolved(OBSERVATION, PROGRAMME, SUTTON, Visibility.SHARED, day, text("They agreed"));
    }

    static ObservationCorrected corrected(LocalDate day, ObservationDetails details) {
        return new ObservationCorrected(
                OBSERVATION, PROGRAMME, SUTTON, Visibility.SHARED, day, details, text("It was misread"));
    }

    static ObservationWithdrawn withdrawn(LocalDate day) {
        return new ObservationWithdrawn(OBSERVATION, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Logged twice"));
    }

    static Function<Actor, Observation.Command> observe(PartnerId... between) {
        return observe(Visibility.SHARED, SEEN, between);
    }

    static Function<Actor, Observation.Command> observe(Visibility visibility, LocalDate day, PartnerId... between) {
        return by -> new Observation.LogObservation(
                OBSERVATION, by, SUTTON, visibility, day, DatePrecision.DAY, List.of(between), FRICTION);
    }

    static Function<Actor, Observation.Command> resolve(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Observation.ResolveObservation(OBSERVATION, by, partner, day, text("They agreed"));
    }

    static Function<Actor, Observation.Command> correct(@Nullable LocalDate day, ObservationDetails details) {
        return by -> new Observation.CorrectObservation(OBSERVATION, by, null, day, details, text("It was misread"));
    }

    static Function<Actor, Observation.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Observation.WithdrawObservation(OBSERVATION, by, partner, day, text("Logged twice"));
    }

    static Deciding<Observation, Observation.Command, ObservationEvent> given(ObservationEvent... events) {
        return new Deciding<Observation, Observation.Command, ObservationEvent>(
                        new Observation.Unlogged(), Observation::evolve, Observation::decide)
                .given(events);
    }
}
