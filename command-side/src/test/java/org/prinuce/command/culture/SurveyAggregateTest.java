package org.prinuce.command.culture;

import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.SurveyFixture.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** That Axon finds the handlers and the fold; the rules are held in {@link SurveyTest}. */
class SurveyAggregateTest {

    private final AggregateTestFixture<SurveyAggregate> axon = new AggregateTestFixture<>(SurveyAggregate.class);

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        open(BEGUN).apply(actor(SUTTON_OFFICER)),
                        answer(SUTTON).apply(actor(SUTTON_OFFICER)),
                        withdrawAnswer().apply(actor(SUTTON_OFFICER)),
                        close(null, march(4)).apply(actor(SUTTON_OFFICER)),
                        correct(null).apply(actor(SUTTON_OFFICER)))
                .when(withdraw(null, march(9)).apply(actor(SUTTON_OFFICER)))
                .expectEvents(withdrawn(march(9)));
    }
}
