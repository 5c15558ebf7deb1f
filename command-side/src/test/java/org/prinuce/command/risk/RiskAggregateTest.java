package org.prinuce.command.risk;

import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.Risk.Rules.A_CLOSED_RISK_STAYS_CLOSED;
import static org.prinuce.command.risk.RiskFixture.*;

import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.prinuce.command.Actor;
import org.prinuce.events.risk.Response;
import org.prinuce.platform.refusal.Refused;

/** That Axon finds the handlers and the fold; the rules are held in {@link RiskTest}. */
class RiskAggregateTest {

    private final AggregateTestFixture<RiskAggregate> axon = new AggregateTestFixture<>(RiskAggregate.class);

    private static Risk.Command ask(Function<Actor, Risk.Command> asking) {
        return asking.apply(actor(OFFICE));
    }

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        ask(raise()),
                        ask(assess(LOW, march(4))),
                        ask(respond(Response.REDUCE, march(5))),
                        ask(reassign(text("Director"), null)),
                        ask(escalate(march(11))),
                        ask(materialise(march(12))),
                        ask(correct(_ -> {})),
                        ask(close(march(13))))
                .when(ask(withdraw(march(14))))
                .expectEvents(withdrawn(march(14)));
    }

    @Test
    void a_refused_command_logs_nothing() {
        axon.given(raised(), closed(march(10)))
                .when(ask(assess(LOW, march(11))))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(A_CLOSED_RISK_STAYS_CLOSED.says());
    }
}
