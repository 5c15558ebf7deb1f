package org.prinuce.platform.refusal;

/** What was asked for will be here soon: 503, with how far things are. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String how) {
        super(how, null, false, false);
    }
}
