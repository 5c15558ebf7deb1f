package org.prinuce.events.governance;

/** Where a partner stands on a decision. */
public enum Stance {
    SUPPORT,
    SUPPORT_WITH_CONDITIONS,
    ABSTAIN,
    OBJECT
}
