package org.prinuce.command;

import org.prinuce.platform.refusal.Rule;

/** The rules of any entry, whatever it is about. */
public enum EntryRule implements Rule {
    NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS(
            "This date is in the future. Log what happened on the day it happens, or later."),
    ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART(
            "There is no such partner in this programme. Name one of its partners, or ask the programme office to add"
                    + " it."),
    A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT(
            "This partner had left the programme by then. Check the date, or name a partner that was still there."),
    ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY(
            "Only the partner that logged this privately takes part in it. Leave other partners out."),
    WHO_LOGS_FOR_SEVERAL_PARTNERS_SAYS_FOR_WHICH("You log for more than one partner. Say for which this is."),
    ONLY_A_PARTNER_LOGS_PRIVATELY(
            "Only what a partner logs for itself can be private to it. Name the partner, or share the entry."),
    A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST(
            "Where only the month or the year is known, give its last day: by then it had surely happened."),
    A_THING_IS_LOGGED_ONCE("This is already logged. Log a new one."),
    NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN(
            "This is dated before the day of the first entry about it. Check the date against its history."),
    WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME(
            "There is no such entry in this programme, or you may not see it. Log it first, then name it here."),
    WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES(
            "What is named here is private to a partner, and others see this. Name one that they all see."),
    WHAT_IS_IN_A_RECORD_OF_THE_PAST_GIVES_ITS_SOURCE(
            "This programme is a record of the past, written from sources. Say where this was read."),
    ONLY_WHO_LOGGED_A_THING_CORRECTS_IT(
            "Only the partner for which this was logged can correct it. Ask that partner, or the programme office."),
    ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT("Only the partner for which this was logged can withdraw it."),
    WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN(
            "This was withdrawn, so nothing more is logged about it. Log it anew if it is needed.");

    private final String says;

    EntryRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
