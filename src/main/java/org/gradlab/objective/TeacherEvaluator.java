package org.gradlab.objective;

import org.gradlab.array.Array;
import org.gradlab.array.Binary;
import org.gradlab.array.Block;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Reduction;
import org.gradlab.array.Unary;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/**
 * Evaluates the loss of a student network and its gradient for a block of members.
 *
 * <pre>
 *   dL/dw_i = sum over students of h(w_i, w_j) - sum over the teacher's units of h(w_i, e_j)
 *   h(u, v) = (|v| sin t u / |u| + (pi - t) v) / (2 pi)
 * </pre>
 */
final class TeacherEvaluator implements Evaluator {

    private static final Elementwise ANGLE =
            Elementwise.of(c -> StrictMath.acos(Math.max(-1, Math.min(1, c))), c -> isInside(c) ? -1 / sine(c) : 0);
    private static final Elementwise SINE_OF_COSINE =
            Elementwise.of(TeacherEvaluator::sine, c -> isInside(c) ? -c / sine(c) : 0);
    private static final Elementwise WEIGHT_OF_ANGLE =
            Elementwise.of(t -> (Math.PI - t) / (2 * Math.PI), t -> -1 / (2 * Math.PI));

    /** The cosine of a student with itself, given 1 where the two are one. */
    private static final Pairwise OF_DIFFERENT =
            Pairwise.of((c, same) -> same == 1 ? 1 : c, (c, same) -> same == 1 ? 0 : 1);

    private final TeacherObjective objective;
    private final Workspace workspace;

    /** Weights and their gradient, [members, students, teacher]. */
    private final Array w;

    private final Array dw;

    /** The directions of students, which are also their cosines with the teacher's units, [members, students, teacher]. */
    private final Array directions;

    /** Lengths as a column [members, students, 1] and as a row [members, 1, students]. */
    private final Array lengths;

    private final Array lengthsInARow;

    /** [members, students, students], ones on the diagonal. */
    private final Array identity;

    private final Pairs amongStudents;
    private final Pairs withTeacher;

    /** [members, students, 1]. */
    private final Array column;

    /** [members, students, teacher]. */
    private final Array scratch;

    /** Loss and norm of the gradient, [members, 1, 2]. */
    private final Array numbers;

    TeacherEvaluator(TeacherObjective objective, Workspace workspace) {
        this.objective = objective;
        this.workspace = workspace;
        int k = objective.students();
        int n = objective.teacher();
        Block block = workspace.block();
        this.w = workspace.state().row(Role.PARAMETER).window(0, k, n);
        this.dw = workspace.gradients().flat().window(0, k, n);
        this.directions = block.create(k, n);
        this.lengths = block.create(k, 1);
        this.lengthsInARow = block.create(1, k);
        this.identity = block.create(k, k);
        this.amongStudents = Pairs.of(block, k, k);
        this.withTeacher = Pairs.of(block, k, n);
        this.column = block.create(k, 1);
        this.scratch = block.create(k, n);
        this.numbers = block.create(1, 2);
        double[] diagonal = new double[k * k];
        for (int i = 0; i < k; i++) {
            diagonal[i * (k + 1)] = 1;
        }
        identity.fill(diagonal);
    }

    private static double sine(double cosine) {
        return Math.sqrt(Math.max(0, (1 - cosine) * (1 + cosine)));
    }

    /** At the ends there is an angle but no slope of it. */
    private static boolean isInside(double cosine) {
        return -1 < cosine && cosine < 1;
    }

    /**
     * What is known of every pair of vectors, [members, students, others] each.
     *
     * @param weights (pi - t) / (2 pi)
     */
    private record Pairs(Array cosines, Array sines, Array weights) {

        static Pairs of(Block block, int rows, int columns) {
            return new Pairs(block.create(rows, columns), block.create(rows, columns), block.create(rows, columns));
        }

        /** Fills sines and weights by the cosines. */
        void measure() {
            sines.apply(SINE_OF_COSINE, cosines);
            weights.apply(ANGLE, cosines);
            weights.apply(WEIGHT_OF_ANGLE, weights);
        }
    }

    @Override
    public void gradient(Step step) {
        measure();
        dw.product(amongStudents.weights(), w);
        dw.combine(Binary.SUBTRACT, dw, withTeacher.weights());
        column.product(amongStudents.sines(), lengths);
        addAlongDirections(column, 1);
        column.reduce(Reduction.SUM, withTeacher.sines());
        addAlongDirections(column, -1);
    }

    /** Angles between all vectors; that of a student with itself is 0, whatever rounding makes of its cosine. */
    private void measure() {
        lengths.reduce(Reduction.SUM_OF_SQUARES, w);
        lengths.apply(Unary.SQRT, lengths);
        lengthsInARow.transposedProduct(lengths, identity);
        directions.combine(Binary.DIVIDE, w, lengths);
        amongStudents.cosines().productTransposed(directions, directions);
        amongStudents.cosines().combine(OF_DIFFERENT, amongStudents.cosines(), identity);
        amongStudents.measure();
        withTeacher.cosines().apply(Unary.IDENTITY, directions);
        withTeacher.measure();
    }

    private void addAlongDirections(Array sums, double sign) {
        sums.scale(sums, sign / (2 * Math.PI));
        scratch.combine(Binary.MULTIPLY, directions, sums);
        dw.combine(Binary.ADD, dw, scratch);
    }

    @Override
    public Observation observe(Step step) {
        measure();
        Array loss = numbers.window(0, 1, 1);
        Array norm = numbers.window(1, 1, 1);
        loss.fill(0);
        addKernels(amongStudents, lengthsInARow, 0.5, loss);
        Array ones = workspace.block().create(1, objective.teacher());
        ones.fill(1);
        addKernels(withTeacher, ones, -1, loss);
        double ofTeacher = kernelsOfTeacher() / 2;
        loss.apply(x -> x + ofTeacher, loss);
        norm.reduce(Reduction.SUM_OF_SQUARES, workspace.gradients().flat());
        norm.apply(Unary.SQRT, norm);
        return new Observation(numbers.toDoubles(), sites());
    }

    /** Modified: loss, by factor times the sum of f over all pairs. */
    private void addKernels(Pairs pairs, Array otherLengths, double factor, Array loss) {
        Array kernels =
                workspace.block().create(pairs.cosines().rows(), pairs.cosines().columns());
        kernels.combine(Binary.MULTIPLY, pairs.cosines(), pairs.weights());
        kernels.combine((cosine, sine) -> cosine + sine / (2 * Math.PI), kernels, pairs.sines());
        kernels.combine(Binary.MULTIPLY, kernels, lengths);
        kernels.combine(Binary.MULTIPLY, kernels, otherLengths);
        Array sum = workspace.block().create(1, 1);
        sum.reduce(Reduction.SUM, kernels);
        sum.scale(sum, factor);
        loss.combine(Binary.ADD, loss, sum);
    }

    /** n / 2 on the diagonal and 1 / (2 pi) elsewhere. */
    private double kernelsOfTeacher() {
        double n = objective.teacher();
        return n / 2 + n * (n - 1) / (2 * Math.PI);
    }

    /** Position, gradient and update of every variable. */
    private double[] sites() {
        int size = objective.students() * objective.teacher();
        Array sites = workspace.block().create(1, 3 * size);
        sites.window(0, 1, size).apply(Unary.IDENTITY, workspace.state().row(Role.PARAMETER));
        sites.window(size, 1, size).apply(Unary.IDENTITY, workspace.gradients().flat());
        sites.window(2 * size, 1, size)
                .apply(Unary.IDENTITY, workspace.updates().flat());
        return sites.toDoubles();
    }

    @Override
    public double[] test(Step step) {
        return new double[0];
    }
}
