package org.prinuce.events.programme;

/** What an account may do in a programme. */
public enum Role {
    /** Logs for a partner. */
    OFFICER(true),
    /** Leads for a partner, and logs for it. */
    LEAD(true),
    /** Sits on a board of the programme. */
    BOARD_MEMBER(false),
    /** An elected member of a partner. */
    ELECTED_MEMBER(true),
    /** Reads everything of its partner. */
    ASSURANCE(true),
    /** Runs the programme: partners, rules and roles; logs for any partner. */
    PROGRAMME_OFFICE(false),
    /** Reads what the partners share. */
    OBSERVER(false);

    private final boolean ofPartner;

    Role(boolean ofPartner) {
        this.ofPartner = ofPartner;
    }

    /** Whether the role is held for one partner. */
    public boolean ofPartner() {
        return ofPartner;
    }
}
