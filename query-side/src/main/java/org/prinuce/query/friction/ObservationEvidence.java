package org.prinuce.query.friction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.culture.ObservationEvent.ObservationWithdrawn;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.roster.Roster;

/**
 * Friction that was observed, or a difference that helped.
 *
 * @param readings what it was taken for, from when; the first from the day it was logged for
 * @param resolvedOn null while it stands
 * @param resolved the position of the entry that resolved it
 * @param withdrawnOn the day from which it is as if it had never been logged
 */
record ObservationEvidence(
        ObservationId observation,
        PartnerId partner,
        Visibility visibility,
        long number,
        LocalDate on,
        Pair between,
        List<Reading> readings,
        @Nullable LocalDate resolvedOn,
        @Nullable Long resolved,
        @Nullable LocalDate withdrawnOn)
        implements Evidence {

    record Reading(
            LocalDate from,
            int severity,
            boolean helpful,
            @Nullable About about) {
        static Reading of(LocalDate from, ObservationDetails details) {
            return new Reading(from, details.severity(), details.helpful(), details.about());
        }
    }

    @Override
    public String id() {
        return observation.value();
    }

    static @Nullable ObservationEvidence evolve(
            @Nullable ObservationEvidence before, ObservationEvent event, long position) {
        if (before == null) {
            return event instanceof ObservationLogged it
                    ? new ObservationEvidence(
                            it.observation(),
                            it.partner(),
                            it.visibility(),
                            position,
                            it.happenedOn(),
                            Pair.of(it.between().getFirst(), it.between().getLast()),
                            List.of(Reading.of(it.happenedOn(), it.details())),
                            null,
                            null,
                            null)
                    : null;
        }
        return switch (event) {
            case ObservationLogged _ -> before;
            case ObservationCorrected it -> before.read(Reading.of(it.happenedOn(), it.details()));
            case ObservationResolved it ->
                before.resolvedOn == null ? before.ended(it.happenedOn(), position, before.withdrawnOn) : before;
            case ObservationWithdrawn it ->
                before.withdrawnOn == null ? before.ended(before.resolvedOn, before.resolved, it.happenedOn()) : before;
        };
    }

    private ObservationEvidence read(Reading reading) {
        List<Reading> all = new ArrayList<>(readings);
        all.removeIf(earlier -> earlier.from.equals(reading.from));
        all.add(reading);
        return new ObservationEvidence(
                observation,
                partner,
                visibility,
                number,
                on,
                between,
                List.copyOf(all),
                resolvedOn,
                resolved,
                withdrawnOn);
    }

    private ObservationEvidence ended(
            @Nullable LocalDate resolvedOn, @Nullable Long resolved, @Nullable LocalDate withdrawnOn) {
        return new ObservationEvidence(
                observation, partner, visibility, number, on, between, readings, resolvedOn, resolved, withdrawnOn);
    }

    @Override
    public List<Signal> signals(Roster roster, LocalDate until) {
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (!reading.helpful) {
                signals.add(new Signal(
                        SignalKind.OBSERVED,
                        between.one(),
                        between.other(),
                        reading.severity,
                        on,
                        resolvedOn,
                        reading.from.equals(on) ? null : reading.from,
                        earlier(i + 1 < readings.size() ? readings.get(i + 1).from : null, withdrawnOn),
                        number,
                        resolved,
                        reading.about));
            }
        }
        return signals;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    @Override
    public Optional<Pair> helped(LocalDate day) {
        return readings.stream()
                .filter(reading -> !reading.from.isAfter(day))
                .reduce((_, later) -> later)
                .filter(Reading::helpful)
                .filter(_ -> withdrawnOn == null || withdrawnOn.isAfter(day))
                .map(_ -> between);
    }
}
