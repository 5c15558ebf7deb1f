package org.prinuce.command;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;

/** The programme in which rules are tested: Sutton, Kingston, Merton and the police. Today is 30 June 2014. */
public final class SouthLondon {

    public static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    public static final PartnerId SUTTON = new PartnerId("sutton");
    public static final PartnerId KINGSTON = new PartnerId("kingston");
    public static final PartnerId MERTON = new PartnerId("merton");
    public static final PartnerId POLICE = new PartnerId("police");
    public static final PartnerId UNKNOWN = new PartnerId("atlantis");

    public static final AccountId OFFICE = new AccountId("office");
    public static final AccountId SUTTON_OFFICER = new AccountId("sutton-officer");
    public static final AccountId SUTTON_ASSURANCE = new AccountId("sutton-assurance");
    public static final AccountId KINGSTON_OFFICER = new AccountId("kingston-officer");
    public static final AccountId OFFICER_OF_BOTH = new AccountId("officer-of-both");
    public static final AccountId STRANGER = new AccountId("stranger");

    public static final LocalDate BEGAN = LocalDate.of(2012, 1, 1);
    public static final LocalDate TODAY = LocalDate.of(2014, 6, 30);

    public static final Roster ROSTER = Stream.of(
                    new ProgrammeCreated(PROGRAMME, BEGAN, text("Shared services"), text("One team"), null),
                    joined(SUTTON, true),
                    joined(KINGSTON, true),
                    joined(MERTON, true),
                    joined(POLICE, false),
                    granted(OFFICE, Role.PROGRAMME_OFFICE, null),
                    granted(SUTTON_OFFICER, Role.OFFICER, SUTTON),
                    granted(SUTTON_ASSURANCE, Role.ASSURANCE, SUTTON),
                    granted(KINGSTON_OFFICER, Role.LEAD, KINGSTON),
                    granted(OFFICER_OF_BOTH, Role.OFFICER, SUTTON),
                    granted(OFFICER_OF_BOTH, Role.OFFICER, KINGSTON))
            .reduce((Roster) null, Roster::evolve, (before, _) -> before);

    private SouthLondon() {}

    public static Redactable text(String words) {
        return Redactable.of(words);
    }

    public static LocalDate march(int day) {
        return LocalDate.of(2014, 3, day);
    }

    public static Actor actor(AccountId account) {
        return new Actor(ROSTER, account, TODAY);
    }

    /** As an endpoint sees the programme office. */
    public static Actor officeNow() {
        return new Actor(ROSTER, OFFICE, London.today());
    }

    private static PartnershipEvent joined(PartnerId partner, boolean ratifies) {
        return new PartnerJoined(PROGRAMME, partner, BEGAN, text(partner.value()), "council", ratifies);
    }

    public static PartnershipEvent left(PartnerId partner, LocalDate day) {
        return new PartnerLeft(PROGRAMME, partner, day, null);
    }

    private static PartnershipEvent granted(AccountId account, Role role, @Nullable PartnerId partner) {
        return new RoleGranted(PROGRAMME, account, role, partner, BEGAN);
    }
}
