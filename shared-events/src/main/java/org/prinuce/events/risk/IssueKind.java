package org.prinuce.events.risk;

/** What an issue asks for (PRINCE2). */
public enum IssueKind {
    /** Something agreed is to be changed. */
    CHANGE_REQUEST,
    /** Something agreed is not, or will not be, provided. */
    OFF_SPECIFICATION,
    /** Anything else that has to be dealt with. */
    CONCERN
}
