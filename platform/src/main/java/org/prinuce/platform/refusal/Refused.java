package org.prinuce.platform.refusal;

import org.jspecify.annotations.Nullable;

/** A command broke a rule and changed nothing. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    private final @Nullable String field;

    private Refused(Rule rule, @Nullable String field) {
        super(rule.says(), null, false, false);
        this.rule = rule;
        this.field = field;
    }

    public static Refused refuse(Rule rule) {
        return new Refused(rule, null);
    }

    /** @param field the request's field that the rule is about, shown beside it */
    public static Refused refuse(Rule rule, String field) {
        return new Refused(rule, field);
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }
}
