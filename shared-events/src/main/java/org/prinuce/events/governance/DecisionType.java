package org.prinuce.events.governance;

/** The types that UK local-government decision records tell apart (2012 and 2014 Regulations). */
public enum DecisionType {
    KEY,
    NON_KEY,
    OFFICER,
    URGENT,
    RESERVED,
    RECOMMENDATION,
    NOTING
}
