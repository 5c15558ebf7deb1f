package org.prinuce.query.friction;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;

/** Entries about terms, observations and commitments by chance: recorded in any order, back-dated at will. */
public final class RandomEncounters {

    private static final LocalDate FIRST = LocalDate.of(2014, 3, 3);
    private static final int DAYS = 120;
    private static final String[] PARTNERS = {"kingston", "merton", "police", "sutton"};
    private static final Redactable WORDS = Redactable.of("words");
    private static final Visibility SHARED = Visibility.SHARED;

    private final Random chance;
    private final ProgrammeId programme;

    public RandomEncounters(Random chance, ProgrammeId programme) {
        this.chance = chance;
        this.programme = programme;
    }

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }

    private PartnerId partner() {
        return new PartnerId(PARTNERS[chance.nextInt(PARTNERS.length)]);
    }

    public List<ProgrammeEvent> ofTerm(String id) {
        TermId term = new TermId(id);
        LocalDate start = FIRST.plusDays(chance.nextInt(20));
        List<ProgrammeEvent> story = new ArrayList<>();
        story.add(new LanguageEvent.TermRaised(
                term,
                programme,
                chance.nextInt(3) == 0 ? null : partner(),
                SHARED,
                start,
                DatePrecision.DAY,
                new TermDetails(WORDS, null)));
        int more = chance.nextInt(10);
        for (int i = 0; i < more; i++) {
            story.add(
                    switch (chance.nextInt(12)) {
                        case 0, 1, 2, 3 ->
                            new LanguageEvent.TermDefined(
                                    term,
                                    programme,
                                    partner(),
                                    SHARED,
                                    day(),
                                    Redactable.of("meaning " + chance.nextInt(3)),
                                    null);
                        case 4, 5, 6, 7 ->
                            new LanguageEvent.TermContested(term, programme, partner(), SHARED, day(), WORDS);
                        case 8 -> new LanguageEvent.ContestWithdrawn(term, programme, partner(), SHARED, day(), null);
                        case 9 -> new LanguageEvent.TermAgreed(term, programme, null, SHARED, day(), WORDS);
                        case 10 ->
                            new LanguageEvent.TermCorrected(
                                    term, programme, partner(), SHARED, start, new TermDetails(WORDS, null), WORDS);
                        default -> new LanguageEvent.TermWithdrawn(term, programme, null, SHARED, day(), WORDS);
                    });
        }
        return story;
    }

    public List<ProgrammeEvent> ofObservation(String id) {
        ObservationId observation = new ObservationId(id);
        LocalDate start = day();
        PartnerId one = partner();
        PartnerId other = partner();
        while (other.equals(one)) {
            other = partner();
        }
        List<ProgrammeEvent> story = new ArrayList<>();
        story.add(new ObservationEvent.ObservationLogged(
                observation,
                programme,
                one,
                SHARED,
                start,
                DatePrecision.DAY,
                Pair.of(one, other).partners(),
                details()));
        int more = chance.nextInt(4);
        for (int i = 0; i < more; i++) {
            story.add(
                    switch (chance.nextInt(4)) {
                        case 0, 1 ->
                            new ObservationEvent.ObservationResolved(
                                    observation, programme, one, SHARED, later(start), WORDS);
                        case 2 ->
                            new ObservationEvent.ObservationCorrected(
                                    observation,
                                    programme,
                                    one,
                                    SHARED,
                                    chance.nextBoolean() ? start : later(start),
                                    details(),
                                    WORDS);
                        default ->
                            new ObservationEvent.ObservationWithdrawn(
                                    observation, programme, one, SHARED, later(start), WORDS);
                    });
        }
        return story;
    }

    private ObservationDetails details() {
        int severity = 1 + chance.nextInt(5);
        About about = severity == 1 ? null : About.values()[severity % About.values().length];
        return new ObservationDetails(WORDS, severity, chance.nextInt(4) == 0, WORDS, null, about);
    }

    private LocalDate later(LocalDate start) {
        return start.plusDays(chance.nextInt(DAYS));
    }

    public List<ProgrammeEvent> ofCommitment(String id) {
        CommitmentId commitment = new CommitmentId(id);
        LocalDate start = FIRST.plusDays(chance.nextInt(20));
        PartnerId owner = partner();
        List<ProgrammeEvent> story = new ArrayList<>();
        story.add(new CommitmentEvent.CommitmentMade(
                commitment, programme, owner, SHARED, start, DatePrecision.DAY, promise(start)));
        List<CommunicationId> sent = new ArrayList<>();
        int more = chance.nextInt(10);
        for (int i = 0; i < more; i++) {
            int which = chance.nextInt(14);
            if (which == 0) {
                story.add(
                        new CommitmentEvent.CommitmentEnded(commitment, programme, owner, SHARED, later(start), WORDS));
            } else if (which == 1) {
                LocalDate day = chance.nextBoolean() ? start : later(start);
                story.add(new CommitmentEvent.CommitmentCorrected(
                        commitment, programme, owner, SHARED, day, promise(start), WORDS));
            } else if (which == 2 && chance.nextInt(3) == 0) {
                story.add(new CommitmentEvent.CommitmentWithdrawn(
                        commitment, programme, owner, SHARED, later(start), WORDS));
            } else if (which == 3 && !sent.isEmpty()) {
                story.add(new CommunicationEvent.CommunicationWithdrawn(
                        sent.removeLast(),
                        programme,
                        owner,
                        SHARED,
                        later(start).plusDays(DAYS),
                        commitment,
                        WORDS));
            } else {
                CommunicationId communication = new CommunicationId(id + "-" + i);
                sent.add(communication);
                story.add(new CommunicationEvent.CommunicationSent(
                        communication,
                        programme,
                        owner,
                        SHARED,
                        later(start),
                        DatePrecision.DAY,
                        commitment,
                        new CommunicationDetails(
                                Audience.of(WORDS), WORDS, WORDS, null, null, null, false, null, null)));
            }
        }
        return story;
    }

    private CommitmentDetails promise(LocalDate start) {
        Period every =
                List.of(Period.ofDays(5), Period.ofWeeks(2), Period.ofMonths(1)).get(chance.nextInt(3));
        Audience audience = chance.nextInt(5) == 0 ? Audience.of(WORDS) : Audience.of(partner());
        return new CommitmentDetails(audience, WORDS, WORDS, every, start.plusDays(chance.nextInt(10)), null);
    }
}
