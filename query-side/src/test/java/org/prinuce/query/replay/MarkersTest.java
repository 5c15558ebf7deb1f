package org.prinuce.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.programme.SaidOfAnnotations;
import org.prinuce.query.programme.SaidOfContext;

class MarkersTest {

    private final Said said = new Said("shared");
    private final SaidOfContext context = new SaidOfContext(said);
    private final SaidOfAnnotations notes = new SaidOfAnnotations(said);
    private final Entries entries = new Entries();

    private void recorded(String day, org.prinuce.events.ProgrammeEvent event) {
        entries.add(event, Instant.parse(day + "T12:00:00Z"));
    }

    /** Day, known, until, kind and words of each. */
    private List<String> told() {
        Markers markers = new Markers();
        entries.all().forEach(markers::add);
        return markers.all(new Days(on("2014-03-01").toEpochDay())).stream()
                .map(it -> "%d %d %s %s %s".formatted(it.on(), it.known(), it.until(), it.kind(), it.says()))
                .toList();
    }

    @Test
    void a_day_is_marked_from_when_it_is_known_and_until_it_is_known_to_be_otherwise() {
        recorded(
                "2014-03-02",
                context.logged("vote", null, Visibility.SHARED, ContextKind.ELECTION, "Vote", null, "2014-03-02"));
        recorded(
                "2014-03-09",
                context.logged("grant", null, Visibility.SHARED, ContextKind.FUNDING, "Grant", 1L, "2014-03-04"));
        recorded("2014-03-11", context.corrected("grant", ContextKind.FUNDING, "Grants", 1L, "2014-03-04"));
        recorded("2014-03-21", context.withdrawn("vote", "2014-03-21"));

        assertThat(told()).containsExactly("1 0 20 ELECTION Vote", "3 8 10 FUNDING Grant", "3 10 null FUNDING Grants");
    }

    @Test
    void what_is_noted_about_a_day_marks_it_until_it_is_withdrawn() {
        recorded("2014-03-20", notes.noted("turn", null, Visibility.SHARED, "Here it turned", "2014-03-05"));
        recorded("2014-03-20", notes.noted("calm", "sutton", Visibility.SHARED, "x".repeat(200), "2014-03-06"));
        recorded("2014-03-25", notes.withdrawn("turn", "2014-03-25"));

        assertThat(told())
                .containsExactly("4 19 24 ANNOTATION Here it turned", "5 19 null ANNOTATION " + "x".repeat(89) + "…");
    }

    @Test
    void what_is_undone_is_called_by_its_decision_and_who_was_there_first_marks_no_day() {
        entries.addAll(said.southLondon());
        recorded("2014-03-03", said.proposed("d", "sutton", "2014-03-03", "sutton", "merton"));
        recorded("2014-03-10", said.taken("d", "2014-03-10"));
        recorded("2014-03-12", said.calledIn("d", "merton", "2014-03-12"));
        recorded("2014-04-01", said.left("police", "2014-03-31"));

        assertThat(told()).containsExactly("11 0 null CALLED_IN D-9", "30 31 null LEFT null");
    }
}
