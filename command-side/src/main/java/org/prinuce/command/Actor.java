package org.prinuce.command;

import static org.prinuce.command.EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS;
import static org.prinuce.command.EntryRule.ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART;
import static org.prinuce.command.EntryRule.ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
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
    public boolean sees(ProgrammeId programme, PartnerId owner, Visibility visibility) {
        return programme.equals(programme())
                && (visibility != Visibility.PARTNER
                        || roster.seesPrivateEntriesOf(account).contains(owner));
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
}
