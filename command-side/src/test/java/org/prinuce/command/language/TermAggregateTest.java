package org.prinuce.command.language;

import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.language.TermFixture.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;

/** That Axon finds the handlers and the fold; the rules are held in {@link TermTest}. */
class TermAggregateTest {

    private final AggregateTestFixture<TermAggregate> axon = new AggregateTestFixture<>(TermAggregate.class);

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        raise(SUTTON, Visibility.SHARED, RAISED).apply(actor(OFFICE)),
                        define(SUTTON, march(4)).apply(actor(OFFICE)),
                        contest(KINGSTON, march(5)).apply(actor(OFFICE)),
                        withdrawContest(KINGSTON, march(6)).apply(actor(OFFICE)),
                        agree(null, march(7)).apply(actor(OFFICE)),
                        correct(null).apply(actor(OFFICE)))
                .when(withdraw(null, march(9)).apply(actor(OFFICE)))
                .expectEvents(withdrawn(march(9)));
    }
}
