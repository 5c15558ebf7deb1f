package org.prinuce.command.governance;

import static org.prinuce.command.governance.Decision.Rules.ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN;
import static org.prinuce.command.governance.DecisionFixture.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.prinuce.command.Actor;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.refusal.Refused;

/** That Axon finds the handlers and the fold; the rules are held in {@link DecisionTest}. */
class DecisionAggregateTest {

    private final AggregateTestFixture<DecisionAggregate> axon = new AggregateTestFixture<>(DecisionAggregate.class);

    private static Decision.Command ask(Asking asking) {
        return asking.by(new Actor(ROSTER, OFFICE, TODAY));
    }

    @Test
    void a_decision_is_proposed() {
        axon.givenNoPriorActivity().when(ask(propose())).expectEvents(proposed());
    }

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        ask(propose()),
                        ask(takePosition(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4))),
                        ask(meetConditions(KINGSTON, march(5))),
                        ask(take(TAKEN)),
                        ask(publish(org.prinuce.events.governance.Publication.MINUTES, march(13))),
                        ask(callIn(SUTTON, march(14))),
                        ask(take(march(20))),
                        ask(correct(correction(it -> it.title = text("Share one IT service")))),
                        ask(reverse(march(21))))
                .when(ask(correct(correction(it -> it.outcome = text("reject")))))
                .expectEvents(corrected(march(20), correction(it -> it.outcome = text("reject"))));
        axon.givenCommands(ask(propose())).when(ask(withdraw(march(4)))).expectEvents(withdrawn(march(4)));
        axon.givenCommands(ask(propose())).when(ask(supersede(march(4)))).expectEvents(superseded(march(4)));
    }

    @Test
    void a_refused_command_logs_nothing() {
        axon.given(proposed(), taken())
                .when(ask(take(march(20))))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN.says());
    }
}
