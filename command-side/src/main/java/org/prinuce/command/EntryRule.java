package org.prinuce.command;

import org.prinuce.platform.refusal.Rule;

/** The rules of any entry, whatever it is about. */
public enum EntryRule implements Rule {
    NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS(
            "This date is in the future. Log what happened on the day it happens, or later."),
    ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART(
            "There is no such partner in this programme. Name one of its partners, or ask the programme office to add"
                    + " it."),
    ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY(
            "Only the partner that logged this privately takes part in it. Leave other partners out.");

    private final String says;

    EntryRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
