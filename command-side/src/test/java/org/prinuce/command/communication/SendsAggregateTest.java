package org.prinuce.command.communication;

import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.communication.SendsFixture.*;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** That Axon finds the handlers and the folds; the rules are held in {@link CommitmentTest}, {@link CommunicationTest}. */
class SendsAggregateTest {

    @Test
    void every_command_about_a_commitment_finds_its_way() {
        new AggregateTestFixture<>(CommitmentAggregate.class)
                .givenCommands(
                        make().apply(actor(OFFICE)),
                        correct(null, FORTNIGHTLY).apply(actor(OFFICE)),
                        end(march(20)).apply(actor(OFFICE)))
                .when(withdraw(null, march(21)).apply(actor(OFFICE)))
                .expectEvents(withdrawn(march(21)));
    }

    @Test
    void every_command_about_a_communication_finds_its_way() {
        new AggregateTestFixture<>(CommunicationAggregate.class)
                .givenCommands(
                        log(null, after(made())).apply(actor(OFFICE)),
                        addFeedback(null, march(12)).apply(actor(OFFICE)),
                        correctCommunication(null, NEWSLETTER).apply(actor(OFFICE)))
                .when(withdrawCommunication(null, march(13)).apply(actor(OFFICE)))
                .expectEvents(communicationWithdrawn(march(13)));
    }
}
