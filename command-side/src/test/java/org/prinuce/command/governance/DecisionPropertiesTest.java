package org.prinuce.command.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.governance.DecisionFixture.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.prinuce.command.Actor;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;

/** Whatever anybody asks, in whatever order. */
class DecisionPropertiesTest {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void what_is_decided_can_be_folded_and_what_is_refused_changes_nothing(
            @ForAll("histories") List<Decision.Command> commands) {
        Decision now = new Decision.Unlogged();
        List<GovernanceEvent> logged = new ArrayList<>();
        for (Decision.Command command : commands) {
            try {
                List<GovernanceEvent> events = Decision.decide(now, command);
                assertThat(events).isNotEmpty();
                for (GovernanceEvent event : events) {
                    now = Decision.evolve(now, event);
                    logged.add(event);
                }
            } catch (Refused | NotFound | NotPermitted expected) {
                // What was logged so far must still be all there is.
            }
            assertThat(given(logged.toArray(GovernanceEvent[]::new)).now()).isEqualTo(now);
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void every_history_is_one_that_could_have_happened(@ForAll("histories") List<Decision.Command> commands) {
        List<GovernanceEvent> logged = new ArrayList<>();
        for (Decision.Command command : commands) {
            try {
                logged.addAll(Decision.decide(
                        given(logged.toArray(GovernanceEvent[]::new)).now(), command));
            } catch (Refused | NotFound | NotPermitted expected) {
                continue;
            }
        }
        boolean ended = false;
        for (GovernanceEvent event : logged) {
            GovernanceEvent proposal = logged.getFirst();
            assertThat(event.happenedOn()).isBetween(proposal.happenedOn(), TODAY);
            assertThat(event.visibility()).isEqualTo(proposal.visibility());
            assertThat(event.programme()).isEqualTo(PROGRAMME);
            assertThat(ROSTER.partner(event.partner())).isPresent();
            assertThat(proposal.visibility() != Visibility.PARTNER
                            || event.partner().equals(proposal.partner()))
                    .isTrue();
            assertThat(ended && !(event instanceof DecisionCorrected))
                    .as("%s after the end", event)
                    .isFalse();
            ended |= event instanceof DecisionSuperseded
                    || event instanceof DecisionReversed
                    || event instanceof DecisionWithdrawn;
        }
    }

    @Provide
    Arbitrary<List<Decision.Command>> histories() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-1, 45).map(PROPOSED::plusDays);
        Arbitrary<PartnerId> partners = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(SUTTON, KINGSTON, MERTON)), Tuple.of(1, Arbitraries.of(POLICE, UNKNOWN)));
        Arbitrary<AccountId> accounts = Arbitraries.frequency(
                Tuple.of(8, OFFICE),
                Tuple.of(2, SUTTON_OFFICER),
                Tuple.of(1, OFFICER_OF_BOTH),
                Tuple.of(1, KINGSTON_OFFICER),
                Tuple.of(1, SUTTON_ASSURANCE));
        Arbitrary<Visibility> visibilities = Arbitraries.of(Visibility.class);
        Arbitrary<Asking> proposals = Combinators.combine(days, visibilities)
                .as((day, visibility) -> propose(it -> {
                    it.happenedOn = day;
                    it.visibility = visibility;
                }));
        Arbitrary<Asking> steps = Arbitraries.oneOf(
                proposals,
                Combinators.combine(partners, Arbitraries.of(Stance.class), days)
                        .as(DecisionFixture::takePosition),
                Combinators.combine(partners, days).as(DecisionFixture::meetConditions),
                days.map(DecisionFixture::take),
                Combinators.combine(days, days).as((day, published) -> take(SUTTON, day, published)),
                Combinators.combine(Arbitraries.of(Publication.class), days).as(DecisionFixture::publish),
                Combinators.combine(partners, days).as(DecisionFixture::callIn),
                days.map(DecisionFixture::supersede),
                days.map(DecisionFixture::reverse),
                days.map(DecisionFixture::withdraw),
                days.map(day -> correct(correction(it -> it.title = text("On " + day)))),
                days.map(day -> correct(day, correction(it -> it.outcome = text("reject")))),
                days.map(day -> correct(correction(it -> {
                    it.reviewOn = day;
                    it.cleared = Set.of(Clearable.REASONS);
                }))));
        return Combinators.combine(
                        Combinators.combine(proposals, accounts).as(DecisionPropertiesTest::asked),
                        Combinators.combine(steps, accounts)
                                .as(DecisionPropertiesTest::asked)
                                .list()
                                .ofMaxSize(40))
                .as((first, rest) -> {
                    List<Decision.Command> all = new ArrayList<>(List.of(first));
                    all.addAll(rest);
                    return all;
                });
    }

    private static Decision.Command asked(Asking asking, AccountId account) {
        return asking.by(new Actor(ROSTER, account, TODAY));
    }
}
