package org.prinuce.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.platform.roster.Roster;

/** Hands commands to {@link Programme} and what it decides to the ledger. */
@Aggregate(type = "Programme")
final class ProgrammeAggregate {

    @AggregateIdentifier
    private ProgrammeId id;

    private @Nullable Roster now;

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    ProgrammeAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Programme.CreateProgramme command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.AddPartner command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.LetPartnerLeave command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.SetCallInRule command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.SetFrictionModel command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.GrantRole command) {
        log(command);
    }

    @CommandHandler
    void handle(Programme.RevokeRole command) {
        log(command);
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        id = event.programme();
        now = Roster.evolve(now, event);
    }

    private void log(Programme.Command command) {
        Programme.decide(now, command).forEach(AggregateLifecycle::apply);
    }
}
