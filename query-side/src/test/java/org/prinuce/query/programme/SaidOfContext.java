package org.prinuce.query.programme;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.ContextEvent.ContextCorrected;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.ContextEvent.ContextWithdrawn;
import org.prinuce.query.Said;

/** The words of the tests of context: what happened around one programme. */
public record SaidOfContext(Said said) {

    public ContextLogged logged(
            String id, String partner, Visibility visibility, ContextKind kind, String title, Long pounds, String day) {
        return new ContextLogged(
                new ContextId(id),
                said.programme(),
                partner == null ? null : partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                new ContextDetails(kind, text(title), null, pounds, null));
    }

    public ContextCorrected corrected(String id, ContextKind kind, String title, Long pounds, String day) {
        return new ContextCorrected(
                new ContextId(id),
                said.programme(),
                null,
                Visibility.SHARED,
                on(day),
                new ContextDetails(kind, text(title), null, pounds, null),
                text("misread"));
    }

    public ContextWithdrawn withdrawn(String id, String day) {
        return new ContextWithdrawn(
                new ContextId(id), said.programme(), null, Visibility.SHARED, on(day), text("twice"));
    }
}
