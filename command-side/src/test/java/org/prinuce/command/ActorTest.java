package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.prinuce.command.EntryRule.ONLY_A_PARTNER_LOGS_PRIVATELY;
import static org.prinuce.command.EntryRule.ONLY_WHO_LOGGED_A_THING_CORRECTS_IT;
import static org.prinuce.command.EntryRule.WHO_LOGS_FOR_SEVERAL_PARTNERS_SAYS_FOR_WHICH;
import static org.prinuce.command.SouthLondon.*;

import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;

class ActorTest {

    @Test
    void an_officer_of_one_partner_speaks_for_it() {
        assertThat(actor(SUTTON_OFFICER).speaksFor(null, Visibility.SHARED)).isEqualTo(SUTTON);
        assertThat(actor(KINGSTON_OFFICER).speaksFor(null, Visibility.PARTNER)).isEqualTo(KINGSTON);
    }

    @Test
    void the_programme_office_speaks_for_the_programme_or_for_the_partner_that_it_names() {
        assertThat(actor(OFFICE).speaksFor(null, Visibility.SHARED)).isNull();
        assertThat(actor(OFFICE).speaksFor(MERTON, Visibility.SHARED)).isEqualTo(MERTON);
    }

    @Test
    void what_speaks_for_the_programme_is_never_private() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> actor(OFFICE).speaksFor(null, Visibility.PARTNER))
                .matches(it -> it.rule() == ONLY_A_PARTNER_LOGS_PRIVATELY && "partner".equals(it.field()));
    }

    @Test
    void an_officer_of_several_partners_says_for_which() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> actor(OFFICER_OF_BOTH).speaksFor(null, Visibility.SHARED))
                .matches(it -> it.rule() == WHO_LOGS_FOR_SEVERAL_PARTNERS_SAYS_FOR_WHICH);
    }

    @Test
    void a_thing_is_corrected_by_who_logged_it_or_for_it_by_the_programme_office() {
        Origin suttons = new Origin(PROGRAMME, SUTTON, Visibility.SHARED, march(3));
        assertThat(actor(SUTTON_OFFICER).corrects(null, suttons)).isEqualTo(SUTTON);
        assertThat(actor(OFFICE).corrects(null, suttons)).isEqualTo(SUTTON);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> actor(KINGSTON_OFFICER).corrects(null, suttons));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> actor(KINGSTON_OFFICER).corrects(KINGSTON, suttons))
                .matches(it -> it.rule() == ONLY_WHO_LOGGED_A_THING_CORRECTS_IT && "partner".equals(it.field()));
    }

    @Test
    void what_the_programme_as_a_whole_logged_is_corrected_by_its_office() {
        Origin everybodys = new Origin(PROGRAMME, null, Visibility.SHARED, march(3));
        assertThat(actor(OFFICE).corrects(null, everybodys)).isNull();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> actor(SUTTON_OFFICER).corrects(null, everybodys))
                .matches(it -> it.rule() == ONLY_WHO_LOGGED_A_THING_CORRECTS_IT);
    }

    @Test
    void who_logs_for_nobody_speaks_for_nobody() {
        Actor assurance = actor(SUTTON_ASSURANCE);
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> assurance.speaksFor(null, Visibility.SHARED));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> assurance.speaksFor(SUTTON, Visibility.SHARED));
    }
}
