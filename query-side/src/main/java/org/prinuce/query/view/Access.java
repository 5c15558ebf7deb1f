package org.prinuce.query.view;

import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Rosters;
import org.springframework.stereotype.Component;

/** Lets in who has a role in a programme. To anybody else it is as if absent. */
@Component
public class Access {

    private final Rosters rosters;

    Access(Rosters rosters) {
        this.rosters = rosters;
    }

    /** @throws NotFound if there is no such programme, or the account has no role in it */
    public Viewer enter(AccountId account, String programme) {
        ProgrammeId id = id(programme);
        Roster roster = rosters.of(id);
        if (!roster.knows(account)) {
            roster = rosters.fresh(id);
        }
        if (!roster.knows(account)) {
            throw new NotFound("such programme");
        }
        return new Viewer(account, roster, roster.seesPrivateEntriesOf(account));
    }

    private static ProgrammeId id(String programme) {
        try {
            return new ProgrammeId(programme);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("such programme");
        }
    }
}
