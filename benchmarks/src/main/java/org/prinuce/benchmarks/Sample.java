package org.prinuce.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.prinuce.command.Actor;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.roster.Roster;

/** A programme of two partners and decisions of ordinary size. */
final class Sample {

    static final String TITLE = "Set up a shared legal service for the four boroughs";
    static final String REASONS = "One team of specialists costs each borough less than its own, and keeps planning and"
            + " child-care law in house. The councils keep their own monitoring officers.";
    static final Redactable REASON = Redactable.of("The members were told of it in March.");
    static final LocalDate DAY = LocalDate.of(2014, 4, 30);
    static final AccountId OFFICE = new AccountId("office");
    static final PartnerId SUTTON = new PartnerId("sutton");
    static final PartnerId MERTON = new PartnerId("merton");

    static final DecisionDetails DETAILS = new DecisionDetails(
            Redactable.of(TITLE),
            DecisionType.KEY,
            null,
            null,
            null,
            Redactable.of(REASONS),
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            List.of(),
            List.of());

    /** Every kind of event there is. */
    static final List<Class<? extends ProgrammeEvent>> EVENTS = Stream.of(GovernanceEvent.class, PartnershipEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .<Class<? extends ProgrammeEvent>>map(event -> event.asSubclass(ProgrammeEvent.class))
            .toList();

    private Sample() {}

    static DecisionId newId() {
        return new DecisionId(UUID.randomUUID().toString());
    }

    /** Somebody who may log for both partners. */
    static Actor actor() {
        Roster roster = null;
        for (PartnershipEvent event : programme(new ProgrammeId("south"))) {
            roster = Roster.evolve(roster, event);
        }
        return new Actor(Objects.requireNonNull(roster), OFFICE, LocalDate.now(ZoneOffset.UTC));
    }

    static List<PartnershipEvent> programme(ProgrammeId id) {
        CallInRule rule = new CallInRule(
                3, CallInRule.WindowOpens.PUBLISHED, LocalTime.of(10, 0), null, Redactable.of("The constitution"));
        return List.of(
                new ProgrammeCreated(id, DAY, Redactable.of("South"), Redactable.of("To share services"), null),
                new PartnerJoined(id, SUTTON, DAY, Redactable.of("Sutton"), "council", true),
                new CallInRuleSet(id, SUTTON, DAY, rule),
                new PartnerJoined(id, MERTON, DAY, Redactable.of("Merton"), "council", true),
                new RoleGranted(id, OFFICE, Role.PROGRAMME_OFFICE, null, DAY));
    }

    static final int ENTRIES_OF_A_DECISION = 5;

    /** Proposed, two positions, taken, published. */
    static List<ProgrammeEvent> decision(ProgrammeId programme, DecisionId id) {
        return List.of(
                new DecisionProposed(
                        id,
                        programme,
                        SUTTON,
                        Visibility.SHARED,
                        DAY,
                        DatePrecision.DAY,
                        DAY.plusDays(30),
                        Set.of(SUTTON, MERTON),
                        DETAILS,
                        null),
                position(programme, id, SUTTON, DAY.plusDays(2)),
                position(programme, id, MERTON, DAY.plusDays(5)),
                new DecisionTaken(
                        id,
                        programme,
                        SUTTON,
                        Visibility.SHARED,
                        DAY.plusDays(20),
                        Redactable.of("Agreed as recommended"),
                        Redactable.of("The joint committee"),
                        null),
                new DecisionPublished(
                        id, programme, SUTTON, Visibility.SHARED, DAY.plusDays(21), Publication.DECISION));
    }

    private static PositionTaken position(ProgrammeId programme, DecisionId id, PartnerId partner, LocalDate day) {
        return new PositionTaken(id, programme, partner, Visibility.SHARED, day, Stance.SUPPORT, null, REASON);
    }

    /** As an aggregate of this type would write them. */
    static List<DomainEventMessage<?>> stream(String type, String id, List<? extends ProgrammeEvent> events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        IntStream.range(0, events.size())
                .forEach(i -> messages.add(new GenericDomainEventMessage<>(type, id, i, events.get(i))));
        return messages;
    }
}
