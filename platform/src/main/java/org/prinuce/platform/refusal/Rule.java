package org.prinuce.platform.refusal;

/** A rule of the domain. Each capability has an enum of them; the name is a sentence, and so is what it says. */
public interface Rule {

    /** The rule's permanent name, sent to callers: {@code ONLY_AN_OPEN_DECISION_CAN_BE_TAKEN}. */
    String name();

    /** What the rule says and what to do, in words an officer understands. */
    String says();
}
