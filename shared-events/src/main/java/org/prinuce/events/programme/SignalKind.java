package org.prinuce.events.programme;

/** What shows friction between two partners. */
public enum SignalKind {
    /** A partner contests a term, until it is agreed or the contest is withdrawn. */
    TERM_CONTESTED(2),
    /** A partner objects to a decision, until its position changes or the decision ends or is jointly final. */
    OBJECTION(3),
    /** A partner supports a decision with conditions, until they are met, or as for an objection. */
    CONDITION(1),
    /** A partner called a decision in, or reversed it: a point in time. */
    REOPENED(3),
    /** The day by which a decision was needed passed without a required partner's position, until it takes one. */
    INERTIA(1),
    /** Friction was observed, until it is resolved. Its weight is multiplied by the severity, 1 to 5. */
    OBSERVED(1),
    /** A commitment's due date passed with nothing sent, until something is. */
    SILENCE(1);

    private final int usualWeight;

    SignalKind(int usualWeight) {
        this.usualWeight = usualWeight;
    }

    /** What a signal of this kind weighs where a programme says nothing else. */
    public int usualWeight() {
        return usualWeight;
    }
}
