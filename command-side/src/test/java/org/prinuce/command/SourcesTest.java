package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.prinuce.command.EntryRule.WHAT_IS_IN_A_RECORD_OF_THE_PAST_GIVES_ITS_SOURCE;
import static org.prinuce.command.SouthLondon.*;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.roster.Roster;

/** In a record of the past whatever has a place for a source gives it, of whichever kind it is. */
class SourcesTest {

    private static final Actor IN_THE_RECORD = new Actor(roster(Notice.PUBLIC_RECORD), OFFICE, TODAY);

    private static final TermId TERM = new TermId("host");

    private static Roster roster(@Nullable Notice notice) {
        return Stream.<PartnershipEvent>of(
                        new ProgrammeCreated(PROGRAMME, BEGAN, text("Shared services"), text("One team"), notice),
                        new PartnerJoined(PROGRAMME, SUTTON, BEGAN, text("Sutton"), "council", true),
                        new RoleGranted(PROGRAMME, OFFICE, Role.PROGRAMME_OFFICE, null, BEGAN))
                .reduce((Roster) null, Roster::evolve, (before, _) -> before);
    }

    private static ProgrammeEvent raised(@Nullable Redactable source) {
        TermDetails details = new TermDetails(text("Host"), source);
        return new TermRaised(TERM, PROGRAMME, SUTTON, Visibility.SHARED, march(3), DatePrecision.DAY, details);
    }

    private static ProgrammeEvent defined(@Nullable Redactable source) {
        return new TermDefined(
                TERM, PROGRAMME, SUTTON, Visibility.SHARED, march(3), text("Who employs the staff"), source);
    }

    private static void isRefused(ProgrammeEvent decided) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> IN_THE_RECORD.admits(decided))
                .matches(it -> it.rule() == WHAT_IS_IN_A_RECORD_OF_THE_PAST_GIVES_ITS_SOURCE)
                .matches(it -> "source".equals(it.field()));
    }

    @Test
    void what_gives_its_source_is_admitted_and_what_does_not_is_refused_beside_the_field() {
        assertThat(IN_THE_RECORD.admits(raised(text("Minutes")))).isEqualTo(raised(text("Minutes")));
        assertThat(IN_THE_RECORD.admits(defined(text("Minutes")))).isEqualTo(defined(text("Minutes")));
        isRefused(raised(null));
        isRefused(defined(null));
    }

    @Test
    void elsewhere_those_who_were_there_need_no_source() {
        for (Notice notice : new @Nullable Notice[] {null, Notice.FICTIONAL}) {
            Actor actor = new Actor(roster(notice), OFFICE, TODAY);
            assertThat(actor.admits(List.of(raised(null), defined(null)))).hasSize(2);
        }
    }

    @Test
    void a_correction_cannot_take_the_source_away() {
        isRefused(corrected(Set.of(Clearable.SOURCE)));
        assertThat(IN_THE_RECORD.admits(corrected(Set.of(Clearable.REASONS)))).isNotNull();
    }

    /** So that no kind is forgotten: an event that has a place for a source says whether it gives one. */
    @ParameterizedTest
    @MethodSource("eventsWithAPlaceForASource")
    void an_event_with_a_place_for_a_source_is_asked_for_it(Class<? extends ProgrammeEvent> event) {
        assertThat(Sourced.class).isAssignableFrom(event);
    }

    @Test
    void there_are_events_with_a_place_for_a_source() {
        assertThat(eventsWithAPlaceForASource()).hasSizeGreaterThanOrEqualTo(20);
    }

    static Stream<Class<? extends ProgrammeEvent>> eventsWithAPlaceForASource() {
        return GoldenEventsTest.events().filter(SourcesTest::mayGiveASource);
    }

    private static boolean mayGiveASource(Class<?> told) {
        return Arrays.stream(told.getRecordComponents())
                .anyMatch(part -> isOptionalSource(part)
                        || part.getType().isRecord()
                                && Arrays.stream(part.getType().getRecordComponents())
                                        .anyMatch(SourcesTest::isOptionalSource));
    }

    private static boolean isOptionalSource(RecordComponent part) {
        return part.getName().equals("source") && part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static DecisionCorrected corrected(Set<Clearable> cleared) {
        DecisionCorrection correction = new DecisionCorrection(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, cleared);
        return new DecisionCorrected(
                new DecisionId("share-it"),
                PROGRAMME,
                SUTTON,
                Visibility.SHARED,
                march(3),
                correction,
                text("Misread"));
    }
}
