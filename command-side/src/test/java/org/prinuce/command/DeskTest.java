package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Commands;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.command.Streams;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.Grant;
import org.prinuce.platform.roster.Rosters;

class DeskTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    private static final Caller OFFICER = new Caller(new AccountId("officer"), null, null);
    private static final Roster WITHOUT = roster(Set.of());
    private static final Roster WITH = roster(Set.of(new Grant(OFFICER.account(), Role.OBSERVER, null)));

    private final Commands commands = mock();
    private final Rosters rosters = mock();
    private final Desk desk = new Desk(commands, rosters, mock(Streams.class));

    private static Roster roster(Set<Grant> grants) {
        Redactable name = Redactable.of("Shared services");
        return new Roster(PROGRAMME, name, name, null, LocalDate.of(2014, 1, 1), Map.of(), grants, List.of());
    }

    @Test
    void nobody_is_refused_on_a_roster_that_is_out_of_date() {
        when(rosters.of(PROGRAMME)).thenReturn(WITHOUT);
        when(rosters.fresh(PROGRAMME)).thenReturn(WITH);
        when(commands.send(any(), any())).thenReturn(new Logged("id", 1));

        assertThat(desk.log(PROGRAMME, OFFICER, Actor::account)).isEqualTo(new Logged("id", 1));
    }

    @Test
    void a_refusal_stands_where_the_roster_was_up_to_date() {
        when(rosters.of(PROGRAMME)).thenReturn(WITHOUT);
        when(rosters.fresh(PROGRAMME)).thenReturn(WITHOUT);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.log(PROGRAMME, OFFICER, Actor::account));
    }

    @Test
    void a_command_that_breaks_a_rule_is_not_tried_twice_on_the_same_roster() {
        when(rosters.of(PROGRAMME)).thenReturn(WITH);
        when(rosters.fresh(PROGRAMME)).thenReturn(roster(WITH.grants()));
        when(commands.send(any(), any()))
                .thenThrow(Refused.refuse(EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn"));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.log(PROGRAMME, OFFICER, Actor::account));
        verify(commands, times(1)).send(any(), any());
    }
}
