package org.prinuce.query.programme;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.Visibility;
import org.prinuce.events.programme.AnnotationEvent.AnnotationCorrected;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.AnnotationEvent.AnnotationWithdrawn;
import org.prinuce.query.Said;

/** The words of the tests of annotations: what was noted in one programme. */
public record SaidOfAnnotations(Said said) {

    public AnnotationLogged noted(String id, String partner, Visibility visibility, String words, String day) {
        return new AnnotationLogged(
                new AnnotationId(id),
                said.programme(),
                partner == null ? null : partner(partner),
                visibility,
                on(day),
                new AnnotationDetails(text(words)));
    }

    public AnnotationCorrected corrected(String id, String words, String day) {
        return new AnnotationCorrected(
                new AnnotationId(id),
                said.programme(),
                null,
                Visibility.SHARED,
                on(day),
                new AnnotationDetails(text(words)),
                text("misheard"));
    }

    public AnnotationWithdrawn withdrawn(String id, String day) {
        return new AnnotationWithdrawn(
                new AnnotationId(id), said.programme(), null, Visibility.SHARED, on(day), text("twice"));
    }
}
