package org.prinuce.events.risk;

/**
 * A partner's own scale: how many steps of probability and of impact, {@value #FEWEST} to {@value #MOST} each. Partners
 * score on different ones, so each keeps its own and they are compared by {@link #exposure}.
 */
public record Scale(int probability, int impact) {

    public static final int FEWEST = 2;
    public static final int MOST = 10;

    /** @throws IllegalArgumentException if a side has fewer or more steps */
    public Scale {
        if (Math.min(probability, impact) < FEWEST || Math.max(probability, impact) > MOST) {
            throw new IllegalArgumentException(
                    "A scale has " + FEWEST + " to " + MOST + " steps on each side, such as 4x4 or 5x5");
        }
    }

    public boolean hasProbability(Score score) {
        return score.probability() >= 1 && score.probability() <= probability;
    }

    public boolean hasImpact(Score score) {
        return score.impact() >= 1 && score.impact() <= impact;
    }

    /**
     * A score translated for comparison, above 0 and below 100: 100 × probability × impact, each side put in the middle
     * of its step, (value − ½) ÷ steps. Our own construction: no standard translates between scales.
     */
    public double exposure(Score score) {
        return 100.0 * (score.probability() - 0.5) / probability * (score.impact() - 0.5) / impact;
    }

    /** Where a score falls on a square scale of so many steps: each side's middle, rounded up to a step. */
    public Score on(int steps, Score score) {
        return new Score(step(score.probability(), probability, steps), step(score.impact(), impact, steps));
    }

    private static int step(int value, int of, int steps) {
        return Math.ceilDiv((2 * value - 1) * steps, 2 * of);
    }

    @Override
    public String toString() {
        return probability + "x" + impact;
    }
}
