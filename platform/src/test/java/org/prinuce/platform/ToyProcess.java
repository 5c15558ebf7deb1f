package org.prinuce.platform;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Commands;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.InvalidFields;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Rosters;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A process with nothing but the platform and a toy of a capability. */
@SpringBootApplication(scanBasePackages = "org.prinuce.platform")
class ToyProcess {

    record Create(@TargetAggregateIdentifier ProgrammeId programme, String name) {}

    record Join(@TargetAggregateIdentifier ProgrammeId programme, PartnerId partner) {}

    enum ToyRule implements Rule {
        A_PARTNER_JOINS_ONCE;

        @Override
        public String says() {
            return "That partner has joined already.";
        }
    }

    @Aggregate(cache = "aggregateCache")
    static class Toy {

        @AggregateIdentifier
        private ProgrammeId id;

        private java.util.Set<PartnerId> partners = new java.util.HashSet<>();

        @SuppressWarnings("NullAway.Init")
        Toy() {}

        @CommandHandler
        @SuppressWarnings("NullAway.Init")
        Toy(Create command) {
            AggregateLifecycle.apply(new ProgrammeCreated(
                    command.programme(),
                    LocalDate.of(2014, 1, 1),
                    Redactable.of(command.name()),
                    Redactable.of("toy"),
                    null));
        }

        @CommandHandler
        void handle(Join command) {
            if (partners.contains(command.partner())) {
                throw Refused.refuse(ToyRule.A_PARTNER_JOINS_ONCE, "partner");
            }
            AggregateLifecycle.apply(new PartnerJoined(
                    command.programme(),
                    command.partner(),
                    LocalDate.of(2014, 1, 1),
                    Redactable.of("A partner"),
                    "council",
                    true));
        }

        @EventSourcingHandler
        void on(PartnershipEvent event) {
            id = event.programme();
            if (event instanceof PartnerJoined joined) {
                partners.add(joined.partner());
            }
        }
    }

    @RestController
    @RequestMapping("/api/toys")
    static class ToyEndpoint {

        record NewToy(
                ProgrammeId id,
                String name,
                LocalDate on,
                Visibility visibility,
                @Nullable Integer size) {}

        private final Commands commands;
        private final Rosters rosters;

        ToyEndpoint(Commands commands, Rosters rosters) {
            this.commands = commands;
            this.rosters = rosters;
        }

        @PostMapping
        @ResponseStatus(HttpStatus.CREATED)
        Logged create(@RequestBody NewToy toy, Caller caller) {
            if (toy.name().isBlank() && toy.size() != null && toy.size() < 0) {
                throw new InvalidFields(java.util.List.of(
                        new InvalidField("name", "Give a name."), new InvalidField("size", "Too small.")));
            }
            return commands.send(new Create(toy.id(), toy.name()), caller);
        }

        @PostMapping("/{toy}/partners/{partner}")
        Logged join(@PathVariable ProgrammeId toy, @PathVariable PartnerId partner, Caller caller) {
            return commands.send(new Join(toy, partner), caller);
        }

        @GetMapping("/{toy}")
        Roster get(@PathVariable ProgrammeId toy, AccountId account) {
            return rosters.of(toy);
        }

        @GetMapping
        String list(@RequestParam LocalDate asAt, @RequestParam(defaultValue = "shared") Visibility visibility) {
            return asAt + " " + visibility;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a secret of the inside");
        }
    }
}
