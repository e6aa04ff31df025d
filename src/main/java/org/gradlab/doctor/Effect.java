package org.gradlab.doctor;

/**
 * What a remedy does to the same restarts: each is compared with itself.
 *
 * @param reached how many reached the target with it; -1 without a target
 * @param medianLoss the median of the last losses
 * @param better how many it made better: they reach the target, or, without one, end at a loss that is lower by 1 % or more
 * @param worse how many it made worse
 * @param members how many there are
 */
public record Effect(Remedy remedy, int reached, double medianLoss, int better, int worse, int members) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /** The share that it made better less the share that it made worse. */
    public double difference() {
        return (double) (better - worse) / members;
    }

    /** The lower end of the 95 % interval of the difference, for pairs (Agresti and Min 2005: half a pair is added to each of four cells). */
    public double low() {
        return Math.max(-1, center() - halfWidth());
    }

    /** Its upper end. */
    public double high() {
        return Math.min(1, center() + halfWidth());
    }

    /** Whether the interval lies above 0. */
    public boolean helps() {
        return low() > 0;
    }

    private double center() {
        return (better - worse) / (members + 2.0);
    }

    private double halfWidth() {
        double n = members + 2.0;
        double difference = better - worse;
        return Z * Math.sqrt(Math.max(0, better + worse + 1 - difference * difference / n)) / n;
    }
}
