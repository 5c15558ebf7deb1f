package org.prinuce.events.risk;

/** What a score is a score of. */
public enum Assessment {
    /** Before anything is done about it. */
    INHERENT,
    /** As things stand, with what has been done. */
    RESIDUAL,
    /** Where the response is meant to bring it. */
    TARGET
}
