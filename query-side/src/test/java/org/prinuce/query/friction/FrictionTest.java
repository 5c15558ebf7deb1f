package org.prinuce.query.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.view.Folds;

/** The measure, worked by hand from its definition. */
class FrictionTest {

    private static final FrictionModel MODEL = FrictionModel.USUAL;

    private final Said said = new Said("shared");

    private final ProgrammeEvent proposed = said.proposed(
            "d",
            "sutton",
            Visibility.SHARED,
            on("2014-03-03"),
            on("2014-03-20"),
            Said.details("Host the service"),
            Said.partners("sutton", "merton", "kingston"));

    private List<Signal> signals(ProgrammeEvent... events) {
        Entries entries = new Entries().addAll(said.southLondon());
        entries.add(proposed);
        for (ProgrammeEvent event : events) {
            entries.add(event);
        }
        return Folds.fold(new Signals(), "d", entries.all(), LocalDate.MAX)
                .orElseThrow()
                .signals(entries.roster("shared"), LocalDate.MAX);
    }

    private static Signal only(List<Signal> signals, SignalKind kind, String by) {
        List<Signal> found = signals.stream()
                .filter(it -> it.kind() == kind && it.by().equals(partner(by)))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void an_objection_weighs_three_from_its_day_until_the_position_changes_and_then_fades_by_half_in_sixty_days() {
        Signal objection = only(
                signals(
                        said.position("d", "merton", Stance.OBJECT, "2014-03-10"),
                        said.position("d", "merton", Stance.SUPPORT, "2014-04-01")),
                SignalKind.OBJECTION,
                "merton");

        assertThat(objection.with()).isEqualTo(partner("sutton"));
        assertThat(objection.adds(MODEL, on("2014-03-09"))).isZero();
        assertThat(objection.adds(MODEL, on("2014-03-10"))).isEqualTo(3);
        assertThat(objection.adds(MODEL, on("2014-04-01"))).isEqualTo(3);
        assertThat(objection.adds(MODEL, on("2014-04-01").plusDays(60))).isCloseTo(1.5, within(1e-12));
        assertThat(objection.adds(MODEL, on("2014-04-01").plusDays(120))).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void the_proposing_partner_is_never_paired_with_itself() {
        assertThat(signals(said.position("d", "sutton", Stance.OBJECT, "2014-03-10")))
                .noneMatch(it -> it.kind() == SignalKind.OBJECTION)
                .noneMatch(it -> it.by().equals(it.with()));
    }

    @Test
    void a_condition_weighs_one_until_it_is_met() {
        Signal condition = only(
                signals(
                        said.position("d", "merton", Stance.SUPPORT_WITH_CONDITIONS, "2014-03-10"),
                        said.met("d", "merton", "2014-03-17")),
                SignalKind.CONDITION,
                "merton");

        assertThat(condition.openedOn()).isEqualTo(on("2014-03-10"));
        assertThat(condition.closedOn()).isEqualTo(on("2014-03-17"));
        assertThat(condition.adds(MODEL, on("2014-03-12"))).isEqualTo(1);
    }

    @Test
    void inertia_opens_the_day_after_the_positions_were_needed_for_who_took_none() {
        List<Signal> signals = signals(
                said.position("d", "merton", Stance.SUPPORT, "2014-03-20"),
                said.position("d", "kingston", Stance.SUPPORT, "2014-03-25"));

        Signal late = only(signals, SignalKind.INERTIA, "kingston");
        assertThat(late.openedOn()).isEqualTo(on("2014-03-21"));
        assertThat(late.closedOn()).isEqualTo(on("2014-03-25"));
        assertThat(signals).hasSize(1);
    }

    @Test
    void a_reversal_is_a_point_between_who_did_it_and_each_other_required_partner() {
        List<Signal> reopened = signals(said.taken("d", "2014-03-15"), said.reversed("d", "2014-03-18")).stream()
                .filter(it -> it.kind() == SignalKind.REOPENED)
                .toList();

        assertThat(reopened).extracting(Signal::with).containsExactlyInAnyOrder(partner("merton"), partner("kingston"));
        assertThat(reopened).allMatch(it -> it.openedOn().equals(it.closedOn()));
        assertThat(reopened.getFirst().adds(MODEL, on("2014-03-18"))).isEqualTo(3);
        assertThat(reopened.getFirst().adds(MODEL, on("2014-05-17"))).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void an_objection_by_who_need_not_agree_closes_on_the_day_the_decision_is_jointly_final() {
        Signal objection = only(
                signals(
                        said.position("d", "police", Stance.OBJECT, "2014-03-05"),
                        said.position("d", "sutton", Stance.SUPPORT, "2014-03-05"),
                        said.position("d", "merton", Stance.SUPPORT, "2014-03-05"),
                        said.position("d", "kingston", Stance.SUPPORT, "2014-03-05"),
                        said.taken("d", "2014-03-10", "2014-03-10"),
                        said.published("d", Publication.MINUTES, "2014-03-12")),
                SignalKind.OBJECTION,
                "police");

        // Kingston's window is the last to pass: five working days after its minutes.
        assertThat(objection.closedOn()).isEqualTo(on("2014-03-19"));
        assertThat(objection.closed()).isNull();
    }

    @Test
    void fewer_than_three_signals_are_too_little_evidence_for_a_number() {
        Signal one = Signal.open(SignalKind.OBJECTION, partner("merton"), partner("sutton"), on("2014-03-03"), 1);
        Signal two = Signal.open(SignalKind.CONDITION, partner("merton"), partner("sutton"), on("2014-03-04"), 2);
        Signal three = Signal.open(SignalKind.INERTIA, partner("sutton"), partner("merton"), on("2014-03-05"), 3);

        assertThat(Friction.of(List.of(one, two), MODEL, on("2014-04-01")).index())
                .isEmpty();
        assertThat(Friction.of(List.of(one, two, three), MODEL, on("2014-03-04"))
                        .index())
                .isEmpty();
        assertThat(Friction.of(List.of(one, two, three), MODEL, on("2014-03-05"))
                        .index()
                        .orElseThrow())
                .isCloseTo(100 * (1 - Math.exp(-0.5)), within(1e-12));
    }

    @Test
    void what_was_logged_by_mistake_counts_no_more_not_even_as_evidence() {
        Signal mistaken = new Signal(
                SignalKind.OBSERVED,
                partner("merton"),
                partner("sutton"),
                5,
                on("2014-03-03"),
                null,
                null,
                on("2014-03-10"),
                1,
                null,
                null);

        assertThat(mistaken.adds(MODEL, on("2014-03-09"))).isEqualTo(5);
        assertThat(Friction.of(List.of(mistaken), MODEL, on("2014-03-10")).evidence())
                .isZero();
    }

    private static Signal dispute(@Nullable About about, String day) {
        return new Signal(
                SignalKind.OBSERVED,
                partner("merton"),
                partner("sutton"),
                2,
                on(day),
                null,
                null,
                null,
                1,
                null,
                about);
    }

    @Test
    void the_share_about_turf_is_jurisdiction_and_cost_among_the_disputes_of_which_it_is_said() {
        List<Signal> disputes = List.of(
                dispute(About.JURISDICTION, "2014-03-03"),
                dispute(About.COST, "2014-03-04"),
                dispute(null, "2014-03-05"),
                dispute(About.OTHER, "2014-03-06"),
                dispute(About.OTHER, "2014-03-07"),
                Signal.open(SignalKind.OBJECTION, partner("merton"), partner("sutton"), on("2014-03-03"), 1));

        assertThat(Turf.of(disputes, on("2014-03-07"))).isEqualTo(new Turf(1, 1, 2, 1, false, 0.5));
        assertThat(Turf.of(disputes, on("2014-03-05"))).isEqualTo(new Turf(1, 1, 0, 1, true, null));
    }

    @Test
    void a_dispute_counts_though_it_was_resolved_and_not_once_it_was_logged_by_mistake() {
        Signal resolved = dispute(About.COST, "2014-03-03").closed(on("2014-03-04"), 2L);
        Signal mistaken = new Signal(
                SignalKind.OBSERVED,
                partner("merton"),
                partner("sutton"),
                2,
                on("2014-03-03"),
                null,
                null,
                on("2014-03-10"),
                1,
                null,
                About.COST);

        assertThat(Turf.of(List.of(resolved, mistaken), on("2014-03-09")).cost())
                .isEqualTo(2);
        assertThat(Turf.of(List.of(resolved, mistaken), on("2014-03-10")).cost())
                .isEqualTo(1);
    }

    @Test
    void a_model_of_ones_own_weighs_by_it() {
        FrictionModel own = new FrictionModel(10, 5, Map.of(SignalKind.OBJECTION, 6));
        Signal point = Signal.point(SignalKind.OBJECTION, partner("merton"), partner("sutton"), on("2014-03-03"), 1);

        assertThat(point.adds(own, on("2014-03-03"))).isEqualTo(6);
        assertThat(point.adds(own, on("2014-03-13"))).isCloseTo(3, within(1e-12));
    }
}
