package org.prinuce.command;

import static org.prinuce.command.EntryRule.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Sourced;
import org.prinuce.events.Visibility;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;

/**
 * Who records an entry, in which programme as it stands, on which day. Every command brings one, so that
 * {@code decide} needs no clock, no query and no session to say what may be logged and what may be seen.
 *
 * @param today the day in London
 * @throws NotFound if the account has no role in the programme, which is then as if absent
 */
public record Actor(Roster roster, AccountId account, LocalDate today) {

    public Actor {
        if (!roster.knows(account)) {
            throw new NotFound("such programme");
        }
    }

    public ProgrammeId programme() {
        return roster.programme();
    }

    /** Whether something of a programme, logged by {@code owner}, is there for this actor. */
    public boolean sees(ProgrammeId programme, @Nullable PartnerId owner, Visibility visibility) {
        return programme.equals(programme())
                && (visibility != Visibility.PARTNER
                        || owner != null && roster.seesPrivateEntriesOf(account).contains(owner));
    }

    /**
     * A thing that is to be changed, once it is sure that it is there for this actor.
     *
     * @throws NotFound if it is not
     */
    public Origin finds(Origin thing) {
        if (!sees(thing.programme(), thing.partner(), thing.visibility())) {
            throw new NotFound("such entry");
        }
        return thing;
    }

    /**
     * The partner that a new entry speaks for, once it is sure that this actor may log for it.
     *
     * @throws NotPermitted if the actor may not
     */
    public PartnerId logsFor(PartnerId partner, Visibility visibility) {
        if (roster.partner(partner).isEmpty()) {
            throw refuse(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
        }
        if (!roster.mayLog(account, partner, visibility)) {
            throw new NotPermitted(
                    visibility == Visibility.PARTNER
                            ? "Only an officer or lead of " + partner + " may log this privately for it."
                            : "Only an officer or lead of " + partner + ", or the programme office, may log for it.");
        }
        return partner;
    }

    /** As above, for an entry about something that {@code owner} logged; null speaks for the owner. */
    public PartnerId logsFor(@Nullable PartnerId partner, PartnerId owner, Visibility visibility) {
        PartnerId speaking = logsFor(partner == null ? owner : partner, visibility);
        if (visibility == Visibility.PARTNER && !speaking.equals(owner)) {
            throw refuse(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
        }
        return speaking;
    }

    /**
     * The partner that a new entry speaks for, where that may be left out: then the one that the account logs for or,
     * for the programme office, the programme as a whole, which is null.
     *
     * @throws NotPermitted if the actor may not log it
     */
    public @Nullable PartnerId speaksFor(@Nullable PartnerId partner, Visibility visibility) {
        if (partner != null) {
            return logsFor(partner, visibility);
        }
        Set<PartnerId> own = roster.officerOf(account);
        if (own.size() == 1) {
            return logsFor(own.iterator().next(), visibility);
        }
        if (!own.isEmpty()) {
            throw refuse(WHO_LOGS_FOR_SEVERAL_PARTNERS_SAYS_FOR_WHICH, "partner");
        }
        if (!roster.isRunBy(account)) {
            throw new NotPermitted("Only an officer or lead of a partner, or the programme office, may log this.");
        }
        if (visibility == Visibility.PARTNER) {
            throw refuse(ONLY_A_PARTNER_LOGS_PRIVATELY, "partner");
        }
        return null;
    }

    /** The partner that an entry about a thing speaks for, once it is sure that this actor may log for it. */
    public PartnerId logsFor(PartnerId partner, Origin about) {
        PartnerId owner = about.partner();
        return logsFor(partner, owner == null ? partner : owner, about.visibility());
    }

    /** As above; null speaks for who logged the thing. */
    public @Nullable PartnerId speaksAbout(@Nullable PartnerId partner, Origin about) {
        PartnerId owner = about.partner();
        return owner == null ? speaksFor(partner, about.visibility()) : logsFor(partner, owner, about.visibility());
    }

    /** As above, for the entry that corrects the thing: only who logged it says what it meant to log. */
    public @Nullable PartnerId corrects(@Nullable PartnerId partner, Origin about) {
        return speaksAsBefore(partner, about, ONLY_WHO_LOGGED_A_THING_CORRECTS_IT);
    }

    /** As above, for the entry that withdraws the thing: only who logged it does. */
    public @Nullable PartnerId withdraws(@Nullable PartnerId partner, Origin about) {
        return speaksAsBefore(partner, about, ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT);
    }

    private @Nullable PartnerId speaksAsBefore(@Nullable PartnerId partner, Origin about, Rule otherwise) {
        boolean asTheProgramme = partner == null && about.partner() == null && roster.isRunBy(account);
        PartnerId speaking = asTheProgramme ? null : speaksAbout(partner, about);
        if (!Objects.equals(speaking, about.partner())) {
            throw refuse(otherwise, "partner");
        }
        return speaking;
    }

    /**
     * A partner that a thing names without speaking for it, once it is sure that it takes part on that day.
     *
     * @param field the request's field that names it
     */
    public PartnerId takesPart(PartnerId partner, LocalDate day, String field) {
        Roster.Partner known =
                roster.partner(partner).orElseThrow(() -> refuse(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, field));
        if (!known.isThereOn(day)) {
            throw refuse(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, field);
        }
        return partner;
    }

    /**
     * That one thing may name another: whoever sees the one sees the other.
     *
     * @param other null if there is none under the id that was given
     * @param field the request's field that names it
     */
    public void names(@Nullable Origin other, Origin thing, String field) {
        if (other == null || !sees(other.programme(), other.partner(), other.visibility())) {
            throw refuse(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, field);
        }
        boolean together = other.visibility() != Visibility.PARTNER
                || thing.visibility() == Visibility.PARTNER && Objects.equals(thing.partner(), other.partner());
        if (!together) {
            throw refuse(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, field);
        }
    }

    /**
     * What was decided, once it is sure that it may stand in this programme: that no partner speaks in it after it left
     * and that, in a record of the past, it gives its source. Every kind asks this last.
     */
    public <E extends ProgrammeEvent> List<E> admits(List<E> decided) {
        decided.forEach(this::admits);
        return decided;
    }

    /** As above, where one entry follows. */
    public <E extends ProgrammeEvent> E admits(E decided) {
        if (roster.isRecordOfThePast() && decided instanceof Sourced sourced && !sourced.givesSource()) {
            throw refuse(WHAT_IS_IN_A_RECORD_OF_THE_PAST_GIVES_ITS_SOURCE, "source");
        }
        PartnerId partner = decided.partner();
        if (partner != null) {
            takesPart(partner, decided.happenedOn(), "happenedOn");
        }
        return decided;
    }

    /** The day on which something happened: today where nobody says. */
    public LocalDate on(@Nullable LocalDate day) {
        return day == null ? today : day;
    }

    /** The day, once it is sure that it is not in the future. */
    public LocalDate pastOrToday(LocalDate day, String field) {
        if (day.isAfter(today)) {
            throw refuse(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, field);
        }
        return day;
    }

    /** The day on which something began, once it is sure that it is as exact as it says, and not in the future. */
    public LocalDate pastOrToday(LocalDate day, DatePrecision precision) {
        pastOrToday(day, "happenedOn");
        boolean exact = switch (precision) {
            case MONTH -> day.getDayOfMonth() == day.lengthOfMonth();
            case YEAR -> day.getDayOfYear() == day.lengthOfYear();
            case DAY, INFERRED -> true;
        };
        if (!exact) {
            throw refuse(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
        }
        return day;
    }

    /** The day on which something happened to a thing, once it is sure that it is neither before it nor to come. */
    public LocalDate since(Origin thing, LocalDate day) {
        return notBefore(
                thing.happenedOn(), pastOrToday(day, "happenedOn"), NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN);
    }

    /** The day from which what is said of a thing holds: its first where nobody says. */
    public LocalDate from(Origin thing, @Nullable LocalDate day) {
        return since(thing, day == null ? thing.happenedOn() : day);
    }

    /** The day, once it is sure that it is not before another. */
    public LocalDate notBefore(LocalDate earliest, LocalDate day, Rule rule) {
        if (day.isBefore(earliest)) {
            throw refuse(rule, "happenedOn");
        }
        return day;
    }
}
