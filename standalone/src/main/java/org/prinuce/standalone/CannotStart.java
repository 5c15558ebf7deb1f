package org.prinuce.standalone;

/** Why a process does not start, in one line that says what to do: shown without a stack trace. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message, null, false, false);
    }
}
