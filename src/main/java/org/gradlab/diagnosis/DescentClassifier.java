package org.gradlab.diagnosis;

/**
 * The course of one descent, record step by record step, from which its {@link Behaviour} is read. However many records there
 * are, it keeps a dozen numbers and the last gradient.
 *
 * <p>The later half of a course is what was recorded at or past the middle of its steps. With records at the first and the
 * last step alone that is a single point, and whether the descent converged is left to the gradient.
 */
public final class DescentClassifier {

    /** Share of the greatest gradient norm, and of the range of the loss, that counts as nothing. */
    private static final double AT_REST = 1e-3;

    /** Share of the falls that rises undo, and of gradients that point back, from which a course oscillates. */
    private static final double TO_AND_FRO = 0.5;

    /** Share of the range of the loss within which it may go up and down: mini-batches make as much. */
    private static final double NOISE = 5e-2;

    /** How often the first gradient norm has to be exceeded by that of a course that diverges. */
    private static final double GROWTH = 2;

    /** Relative rounding error that a loss may have. */
    private static final double ROUNDING = 1e-12;

    /** Numbers of a course besides its last gradient. */
    private static final int SUMS = 14;

    private static final double[] NOT_RECORDED = {};

    private final long steps;
    private int records;
    private int laterRecords;
    private int reversals;
    private double firstLoss;
    private double lastLoss;
    private double lowest = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double laterLowest = Double.POSITIVE_INFINITY;
    private double laterGreatest = Double.NEGATIVE_INFINITY;
    private double rises;
    private double falls;
    private double firstNorm;
    private double lastNorm;
    private double greatestNorm;
    private double[] lastGradient = NOT_RECORDED;

    /** A course of {@code steps} steps of which nothing is recorded yet. */
    public DescentClassifier(long steps) {
        this.steps = steps;
    }

    /**
     * Adds a record.
     *
     * @param step updates made before; greater than at the record before
     * @param loss the loss there
     * @param gradientNorm the Euclidean norm of the gradient there
     * @param gradient [variables], the gradient itself; none where it was not recorded. Not modified, copied.
     */
    public void add(long step, double loss, double gradientNorm, double... gradient) {
        if (records == 0) {
            firstLoss = loss;
            firstNorm = gradientNorm;
        } else if (isLater(step)) {
            compare(loss, gradient);
        }
        if (isLater(step)) {
            laterRecords++;
            laterLowest = Math.min(laterLowest, loss);
            laterGreatest = Math.max(laterGreatest, loss);
        }
        records++;
        lowest = Math.min(lowest, loss);
        greatest = Math.max(greatest, loss);
        greatestNorm = Math.max(greatestNorm, gradientNorm);
        lastLoss = loss;
        lastNorm = gradientNorm;
        keep(gradient);
    }

    /** How many numbers stand for a course, of which {@code variables} gradients are recorded. */
    public static int size(int variables) {
        return SUMS + variables;
    }

    /** All that it knows, as numbers; a gradient that was not recorded yet is 0. */
    public void writeTo(double[] numbers, int at) {
        double[] sums = {
            records,
            laterRecords,
            reversals,
            firstLoss,
            lastLoss,
            lowest,
            greatest,
            laterLowest,
            laterGreatest,
            rises,
            falls,
            firstNorm,
            lastNorm,
            greatestNorm
        };
        System.arraycopy(sums, 0, numbers, at, SUMS);
        System.arraycopy(lastGradient, 0, numbers, at + SUMS, lastGradient.length);
    }

    /** Knows what was written for a course with {@code variables} gradients. */
    public void readFrom(double[] numbers, int at, int variables) {
        records = (int) numbers[at];
        laterRecords = (int) numbers[at + 1];
        reversals = (int) numbers[at + 2];
        firstLoss = numbers[at + 3];
        lastLoss = numbers[at + 4];
        lowest = numbers[at + 5];
        greatest = numbers[at + 6];
        laterLowest = numbers[at + 7];
        laterGreatest = numbers[at + 8];
        rises = numbers[at + 9];
        falls = numbers[at + 10];
        firstNorm = numbers[at + 11];
        lastNorm = numbers[at + 12];
        greatestNorm = numbers[at + 13];
        if (lastGradient.length != variables) {
            lastGradient = new double[variables];
        }
        System.arraycopy(numbers, at + SUMS, lastGradient, 0, variables);
    }

    /**
     * What the course looks like.
     *
     * @param stopped true if it could not go on because a number was no longer finite
     * @throws IllegalStateException if nothing is recorded
     */
    public Behaviour behaviour(boolean stopped) {
        if (records == 0) {
            throw new IllegalStateException("a course without a record");
        }
        if (stopped || diverged()) {
            return Behaviour.DIVERGED;
        }
        if (converged()) {
            return Behaviour.CONVERGED;
        }
        if (turnsBack()) {
            return Behaviour.OSCILLATING;
        }
        if (stalled()) {
            return Behaviour.STALLED;
        }
        return undoesItsFalls() ? Behaviour.OSCILLATING : Behaviour.STILL_DESCENDING;
    }

    private boolean diverged() {
        if (!Double.isFinite(lastLoss) || !Double.isFinite(lastNorm)) {
            return true;
        }
        boolean highest = lastLoss == greatest && lastNorm == greatestNorm;
        return highest && lastLoss > firstLoss && lastNorm > GROWTH * firstNorm;
    }

    private boolean converged() {
        boolean levelled = laterGreatest - laterLowest <= AT_REST * (greatest - lowest);
        return lastNorm == 0 || (levelled && lastNorm <= AT_REST * greatestNorm);
    }

    private boolean turnsBack() {
        return reversals > 0 && reversals >= TO_AND_FRO * laterRecords;
    }

    private boolean undoesItsFalls() {
        boolean wide = laterGreatest - laterLowest > NOISE * (greatest - lowest);
        return wide && rises > 0 && rises >= TO_AND_FRO * falls;
    }

    private boolean stalled() {
        double size = Math.max(Math.abs(lowest), Math.abs(greatest));
        return records > 1 && greatest - lowest <= ROUNDING * size;
    }

    private void compare(double loss, double[] gradient) {
        rises += Math.max(0, loss - lastLoss);
        falls += Math.max(0, lastLoss - loss);
        double product = 0;
        for (int i = 0; i < gradient.length; i++) {
            product += gradient[i] * lastGradient[i];
        }
        if (product < 0) {
            reversals++;
        }
    }

    private void keep(double[] gradient) {
        if (lastGradient.length != gradient.length) {
            lastGradient = new double[gradient.length];
        }
        System.arraycopy(gradient, 0, lastGradient, 0, gradient.length);
    }

    /** Whether a step is at or past the middle; written so that no number of steps overflows. */
    private boolean isLater(long step) {
        return step >= steps - step;
    }
}
