package org.prinuce.ledger;

/** The idempotency key was used before. Nothing was stored; {@link #answer()} is what the first use was answered. */
public final class RepeatedCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RepeatedCommand(Answer answer) {
        super("The idempotency key was used before, at position " + answer.position(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
