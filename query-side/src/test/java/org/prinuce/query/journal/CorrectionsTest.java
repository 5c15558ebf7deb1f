package org.prinuce.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyEvent.DependencyCorrected;
import org.prinuce.events.risk.DependencyEvent.DependencyPromised;
import org.prinuce.events.risk.DependencyId;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.journal.Corrections.Correction;

/** What a correction changed, told of any kind that keeps its details as one record. */
class CorrectionsTest {

    private static final ProgrammeId SHARED = new ProgrammeId("shared");
    private static final DependencyId DATA = new DependencyId("data");
    private static final PartnerId SUTTON = new PartnerId("sutton");
    private static final PartnerId MERTON = new PartnerId("merton");

    private static DependencyDetails details(String what, String neededBy) {
        return new DependencyDetails(MERTON, SUTTON, text(what), on(neededBy), null);
    }

    private static DependencyEvent agreed(DependencyDetails details) {
        return new DependencyAgreed(
                DATA, SHARED, SUTTON, Visibility.SHARED, on("2014-01-06"), DatePrecision.DAY, details, null);
    }

    private static DependencyEvent promised() {
        return new DependencyPromised(DATA, SHARED, MERTON, Visibility.SHARED, on("2014-01-20"), on("2014-03-01"));
    }

    private static DependencyEvent corrected(String day, DependencyDetails details) {
        return new DependencyCorrected(DATA, SHARED, SUTTON, Visibility.SHARED, on(day), details, text("Misread"));
    }

    /** What the last of these entries changed. */
    private static List<Correction> changedBy(DependencyEvent... events) {
        Entries entries = new Entries().addAll(new Said("shared").southLondon());
        int before = entries.all().size();
        entries.addAll(List.of(events));
        return Corrections.of(entries.all().subList(before, entries.all().size()), entries.roster("shared"))
                .getOrDefault((long) entries.all().size(), List.of());
    }

    @Test
    void a_correction_says_what_stood_and_what_stands() {
        assertThat(changedBy(
                        agreed(details("The list", "2014-03-01")),
                        promised(),
                        corrected("2014-01-06", details("The whole list", "2014-04-01"))))
                .containsExactly(
                        new Correction("what", "What", "The list", "The whole list"),
                        new Correction("neededBy", "Needed by", "1 March 2014", "1 April 2014"));
    }

    @Test
    void partners_are_called_by_their_names_and_nothing_is_told_apart_from_something() {
        DependencyDetails right = new DependencyDetails(
                new PartnerId("kingston"), SUTTON, text("The list"), on("2014-03-01"), text("Minutes"));
        assertThat(changedBy(agreed(details("The list", "2014-03-01")), corrected("2014-01-06", right)))
                .containsExactly(
                        new Correction("giver", "Giver", "Merton", "Kingston"),
                        new Correction("source", "Source", null, "Minutes"));
    }

    @Test
    void a_second_correction_changes_what_the_first_left() {
        assertThat(changedBy(
                        agreed(details("One", "2014-03-01")),
                        corrected("2014-01-06", details("Two", "2014-03-01")),
                        corrected("2014-01-06", details("Three", "2014-03-01"))))
                .containsExactly(new Correction("what", "What", "Two", "Three"));
    }

    @Test
    void what_holds_from_an_earlier_day_stood_before() {
        assertThat(changedBy(
                        agreed(details("One", "2014-03-01")),
                        corrected("2014-02-01", details("Three", "2014-03-01")),
                        corrected("2014-01-10", details("Two", "2014-03-01"))))
                .containsExactly(new Correction("what", "What", "One", "Two"));
    }

    @Test
    void what_changes_nothing_is_left_out() {
        assertThat(changedBy(
                        agreed(details("One", "2014-03-01")), corrected("2014-01-06", details("One", "2014-03-01"))))
                .isEmpty();
        assertThat(changedBy(agreed(details("One", "2014-03-01")), promised())).isEmpty();
    }
}
