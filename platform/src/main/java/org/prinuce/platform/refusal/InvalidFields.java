package org.prinuce.platform.refusal;

import java.util.List;

/** Several fields of one request are wrong: all are named in the one answer (422), the first of them first. */
public final class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<InvalidField> all;

    /** @param all at least one */
    public InvalidFields(List<InvalidField> all) {
        super(all.getFirst().getMessage(), null, false, false);
        this.all = List.copyOf(all);
    }

    public List<InvalidField> all() {
        return all;
    }
}
