package org.prinuce.query.culture;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import java.util.stream.Stream;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.culture.ObservationEvent.ObservationWithdrawn;
import org.prinuce.query.Said;

/** The words of the tests of observations: what is observed in one programme. */
public record SaidOfObservations(Said said) {

    public ObservationLogged observed(
            String id, String partner, Visibility visibility, String between, ObservationDetails details, String day) {
        return new ObservationLogged(
                new ObservationId(id),
                said.programme(),
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                Stream.of(between.split(",")).map(PartnerId::new).toList(),
                details);
    }

    public ObservationLogged observed(String id, String between, int severity, String day) {
        return observed(id, "sutton", Visibility.SHARED, between, details("Theme " + id, severity, false), day);
    }

    public static ObservationDetails details(String theme, int severity, boolean helpful) {
        return new ObservationDetails(text(theme), severity, helpful, text("Summary of " + theme), null, null);
    }

    public static ObservationDetails about(int severity, About about) {
        return new ObservationDetails(text("Theme"), severity, false, text("Summary"), null, about);
    }

    public ObservationResolved resolved(String id, String day) {
        return new ObservationResolved(
                new ObservationId(id), said.programme(), partner("sutton"), Visibility.SHARED, on(day), text("agreed"));
    }

    public ObservationCorrected corrected(String id, ObservationDetails details, String day) {
        return new ObservationCorrected(
                new ObservationId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                details,
                text("misread"));
    }

    public ObservationWithdrawn withdrawn(String id, String day) {
        return new ObservationWithdrawn(
                new ObservationId(id), said.programme(), partner("sutton"), Visibility.SHARED, on(day), text("twice"));
    }
}
