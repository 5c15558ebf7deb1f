package org.prinuce.platform.refusal;

/** The account may see the thing but not do this to it: 403, with what would be needed. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String what) {
        super(what, null, false, false);
    }
}
