package org.prinuce.events;

/** Who may see an entry. */
public enum Visibility {
    /** Every partner of the programme. */
    SHARED,
    /** Only the partner it speaks for; to everybody else it is as if absent. */
    PARTNER,
    /** Everybody of the programme, and fit to be published. */
    PUBLIC
}
