package org.prinuce.events.programme;

/** What data a demonstration programme holds; shown on every page, print and export. */
public enum Notice {
    /** Dated public facts about real bodies, each with its source. */
    PUBLIC_RECORD,
    /** Invented. No real council, police force or person is described. */
    FICTIONAL
}
