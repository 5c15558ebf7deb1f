package org.prinuce.command.culture;

import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.ObservationFixture.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** That Axon finds the handlers and the fold; the rules are held in {@link ObservationTest}. */
class ObservationAggregateTest {

    private final AggregateTestFixture<ObservationAggregate> axon =
            new AggregateTestFixture<>(ObservationAggregate.class);

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        observe(SUTTON, KINGSTON).apply(actor(OFFICE)),
                        resolve(KINGSTON, march(4)).apply(actor(OFFICE)),
                        correct(null, FRICTION).apply(actor(OFFICE)))
                .when(withdraw(null, march(9)).apply(actor(OFFICE)))
                .expectEvents(withdrawn(march(9)));
    }
}
