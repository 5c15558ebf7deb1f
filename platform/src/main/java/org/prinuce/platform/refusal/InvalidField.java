package org.prinuce.platform.refusal;

/** A field of a request is malformed, out of range or unknown: 422, shown beside the field. */
public final class InvalidField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
