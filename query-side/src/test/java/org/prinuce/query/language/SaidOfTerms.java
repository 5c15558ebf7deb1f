package org.prinuce.query.language;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent.ContestWithdrawn;
import org.prinuce.events.language.LanguageEvent.TermAgreed;
import org.prinuce.events.language.LanguageEvent.TermContested;
import org.prinuce.events.language.LanguageEvent.TermCorrected;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.language.LanguageEvent.TermWithdrawn;
import org.prinuce.query.Said;

/** The words of the tests of terms: what is logged of the glossary of one programme. */
public record SaidOfTerms(Said said) {

    public TermRaised raised(String id, String partner, Visibility visibility, String words, String day) {
        return new TermRaised(
                new TermId(id),
                said.programme(),
                partner == null ? null : partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                new TermDetails(text(words), null));
    }

    public TermRaised raised(String id, String partner, String day) {
        return raised(id, partner, Visibility.SHARED, "Term " + id, day);
    }

    public TermDefined defined(String id, String partner, Visibility visibility, String definition, String day) {
        return new TermDefined(
                new TermId(id), said.programme(), partner(partner), visibility, on(day), text(definition), null);
    }

    public TermDefined defined(String id, String partner, String definition, String day) {
        return defined(id, partner, Visibility.SHARED, definition, day);
    }

    public TermContested contested(String id, String partner, String day) {
        return new TermContested(
                new TermId(id), said.programme(), partner(partner), Visibility.SHARED, on(day), text("we differ"));
    }

    public ContestWithdrawn contestWithdrawn(String id, String partner, String day) {
        return new ContestWithdrawn(
                new TermId(id), said.programme(), partner(partner), Visibility.SHARED, on(day), null);
    }

    public TermAgreed agreed(String id, String definition, String day) {
        return new TermAgreed(new TermId(id), said.programme(), null, Visibility.SHARED, on(day), text(definition));
    }

    public TermCorrected corrected(String id, String words, String day) {
        return new TermCorrected(
                new TermId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                new TermDetails(text(words), null),
                text("misread"));
    }

    public TermWithdrawn withdrawn(String id, String day) {
        return new TermWithdrawn(
                new TermId(id), said.programme(), partner("sutton"), Visibility.SHARED, on(day), text("twice"));
    }
}
