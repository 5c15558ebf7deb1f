package org.prinuce.events.risk;

/** Whether its effect would be for worse or for better. */
public enum Nature {
    RISK,
    OPPORTUNITY
}
