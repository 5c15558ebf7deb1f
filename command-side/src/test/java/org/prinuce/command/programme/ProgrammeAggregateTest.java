package org.prinuce.command.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.prinuce.command.programme.Programme.AddPartner;
import org.prinuce.command.programme.Programme.CreateProgramme;
import org.prinuce.command.programme.Programme.GrantRole;
import org.prinuce.command.programme.Programme.Joining;
import org.prinuce.command.programme.Programme.RevokeRole;
import org.prinuce.command.programme.Programme.SetCallInRule;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.roster.Roster.Grant;

/** That Axon finds the handlers and the fold; the rules are held in {@link ProgrammeTest}. */
class ProgrammeAggregateTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    private static final AccountId OFFICE = new AccountId("office");
    private static final PartnerId SUTTON = new PartnerId("sutton");
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    private static final Redactable WORDS = Redactable.of("words");
    private static final Grant OFFICER = new Grant(new AccountId("officer"), Role.OFFICER, SUTTON);

    private static final CreateProgramme CREATE = new CreateProgramme(
            PROGRAMME,
            OFFICE,
            DAY,
            DAY,
            WORDS,
            WORDS,
            null,
            List.of(new Joining(SUTTON, WORDS, "council", true, null)));

    private final AggregateTestFixture<ProgrammeAggregate> axon = new AggregateTestFixture<>(ProgrammeAggregate.class);

    @Test
    void every_command_finds_its_way() {
        axon.givenCommands(
                        CREATE,
                        new AddPartner(
                                PROGRAMME,
                                OFFICE,
                                DAY,
                                DAY,
                                new Joining(new PartnerId("merton"), WORDS, "council", true, null)),
                        new SetCallInRule(
                                PROGRAMME,
                                OFFICE,
                                DAY,
                                DAY,
                                SUTTON,
                                new CallInRule(3, CallInRule.WindowOpens.TAKEN, LocalTime.NOON, null, WORDS)),
                        new Programme.LetPartnerLeave(PROGRAMME, OFFICE, DAY, DAY, new PartnerId("merton"), null),
                        new GrantRole(PROGRAMME, OFFICE, DAY, DAY, OFFICER))
                .when(new RevokeRole(PROGRAMME, OFFICE, DAY, DAY, OFFICER))
                .expectEvents(new RoleRevoked(PROGRAMME, OFFICER.account(), Role.OFFICER, SUTTON, DAY));
    }

    @Test
    void a_programme_is_not_created_twice() {
        axon.givenCommands(CREATE).when(CREATE).expectNoEvents().expectException(Refused.class);
    }
}
