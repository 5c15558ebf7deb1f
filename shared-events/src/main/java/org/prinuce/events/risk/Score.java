package org.prinuce.events.risk;

/** How likely and how grave, in steps of a {@link Scale}, each from 1. */
public record Score(int probability, int impact) {

    /** The two multiplied, as registers show it; comparable only on one scale. */
    public int product() {
        return probability * impact;
    }

    @Override
    public String toString() {
        return probability + "," + impact;
    }
}
