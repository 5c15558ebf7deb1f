package org.prinuce.platform.refusal;

/** What was asked for does not exist, or the asker may not know that it does: answered alike, with 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("There is no " + what + " here, or you may not see it.", null, false, false);
    }
}
