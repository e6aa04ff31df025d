package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What every engine's arrays do: each operation against {@link Reference}, over random shapes and numbers of members. */
abstract class ArrayContract {

    private static final int[] MEMBERS = {1, 2, 7, 8, 9, 17};
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 11, 13, 16};
    private static final int TRIALS = 18;
    private static final double TOLERANCE = 1e-12;

    /** The engine under test. */
    abstract Engine engine();

    @ParameterizedTest
    @EnumSource
    void functionIsAppliedToEveryElement(Elementwise f) {
        forShapes((random, s) -> {
            boolean positive = f == Elementwise.LOG || f == Elementwise.SQRT;
            double reach = f == Elementwise.EXP ? 100 : 800;
            Sample x = Sample.of(
                    s.members,
                    s.n,
                    s.in,
                    () -> random.nextDouble(positive ? 1e-9 : -reach, reach) * (random.nextBoolean() ? 1 : 1e-3));
            Array out = s.block.create(s.n, s.in);
            out.apply(f, x.in(s.block));
            agrees(out, m -> map(x.of(m), v -> Reference.apply(f, v)));
            Array inPlace = x.in(s.block);
            inPlace.apply(f, inPlace);
            assertThat(inPlace.toDoubles()).containsExactly(out.toDoubles());
        });
    }

    @ParameterizedTest
    @EnumSource
    void combinationPairsEqualShapes(Pairwise f) {
        forShapes((random, s) -> {
            Sample x = leftOf(f, random, s);
            Sample y = Sample.of(random, s.members, s.n, s.in);
            Array out = s.block.create(s.n, s.in);
            out.combine(f, x.in(s.block), y.in(s.block));
            agrees(out, m -> map2(x.of(m), y.of(m), (a, b) -> Reference.combine(f, a, b)));
            Array inPlace = y.in(s.block);
            inPlace.combine(f, x.in(s.block), inPlace);
            assertThat(inPlace.toDoubles()).containsExactly(out.toDoubles());
        });
    }

    @ParameterizedTest
    @EnumSource
    void combinationSpreadsOneNumberAMember(Pairwise f) {
        forShapes((random, s) -> {
            Sample x = leftOf(f, random, s);
            Sample y = Sample.of(random, s.members, 1, 1);
            Array out = x.in(s.block);
            out.combine(f, out, y.in(s.block));
            agrees(out, m -> map(x.of(m), v -> Reference.combine(f, v, y.of(m)[0][0])));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, -1e-6, 1e-9})
    void smallNumbersKeepTheirDigits(double x) {
        for (Elementwise f : new Elementwise[] {Elementwise.TANH, Elementwise.SIN, Elementwise.TAN}) {
            double expected = Reference.apply(f, x);
            assertThat(value(f, x)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionOfNoNumberIsNone(Elementwise f) {
        assertThat(value(f, Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "MIN", "MAX", "POWER"})
    void combinationWithNoNumberIsNone(Pairwise f) {
        assertThat(value(f, Double.NaN, 1)).isNaN();
        assertThat(value(f, 2, Double.NaN)).isNaN();
    }

    @Test
    void slopesAndGuardsAreMissingAtZeroAlone() {
        for (double zero : new double[] {0, -0.0}) {
            assertThat(value(Elementwise.SIGN, zero)).isNaN();
            assertThat(value(Elementwise.STEP, zero)).isNaN();
            assertThat(value(Elementwise.NONZERO, zero)).isNaN();
        }
        assertThat(value(Elementwise.SIGN, Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(value(Elementwise.STEP, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(value(Elementwise.NONZERO, -Double.MIN_VALUE)).isEqualTo(-Double.MIN_VALUE);
    }

    @Test
    void powerExistsWhereTheDocumentationSaysSo() {
        assertThat(value(Pairwise.POWER, 2, 0.5)).isEqualTo(StrictMath.sqrt(2));
        assertThat(value(Pairwise.POWER, 0, 1.5)).isZero();
        assertThat(value(Pairwise.POWER, 0, -1.5)).isNaN();
        assertThat(value(Pairwise.POWER, -4, 0.5)).isNaN();
        assertThat(value(Pairwise.POWER, Double.NaN, 0)).isNaN();
    }

    /** Where f exists for every right argument. */
    private static Sample leftOf(Pairwise f, SplittableRandom random, Shape s) {
        return f == Pairwise.POWER
                ? Sample.of(s.members, s.n, s.in, () -> random.nextDouble(0, 2))
                : Sample.of(random, s.members, s.n, s.in);
    }

    private double value(Elementwise f, double x) {
        Array array = engine().block(1).create(1, 1);
        array.fill(x);
        array.apply(f, array);
        return array.toDoubles()[0];
    }

    private double value(Pairwise f, double x, double y) {
        Block block = engine().block(1);
        Array left = block.create(1, 1);
        Array right = block.create(1, 1);
        left.fill(x);
        right.fill(y);
        left.combine(f, left, right);
        return left.toDoubles()[0];
    }

    @Test
    void scaleAndAddProductWorkElementByElement() {
        forShapes((random, s) -> {
            Sample x = Sample.of(random, s.members, s.n, s.in);
            Sample y = Sample.of(random, s.members, s.n, s.in);
            Sample one = Sample.of(random, s.members, 1, 1);
            Array out = s.block.create(s.n, s.in);
            out.scale(x.in(s.block), -0.7);
            agrees(out, m -> map(x.of(m), v -> -0.7 * v));
            out.addProduct(x.in(s.block), y.in(s.block));
            agrees(out, m -> map2(x.of(m), y.of(m), (a, b) -> -0.7 * a + a * b));
            Array spread = y.in(s.block);
            spread.addProduct(x.in(s.block), one.in(s.block));
            agrees(spread, m -> map2(x.of(m), y.of(m), (a, b) -> b + a * one.of(m)[0][0]));
        });
    }

    @Test
    void productsAgreeWithTheirDefinition() {
        forShapes((random, s) -> {
            Sample x = Sample.of(random, s.members, s.n, s.in);
            Sample w = Sample.of(random, s.members, s.in, s.out);
            Sample b = Sample.of(random, s.members, 1, s.out);
            Sample d = Sample.of(random, s.members, s.n, s.out);
            Array z = s.block.create(s.n, s.out);
            z.affine(x.in(s.block), w.in(s.block), b.in(s.block));
            agrees(z, m -> Reference.affine(x.of(m), w.of(m), b.of(m)));
            z.product(x.in(s.block), w.in(s.block));
            agrees(z, m -> Reference.product(x.of(m), w.of(m)));
            Array back = s.block.create(s.n, s.in);
            back.productTransposed(d.in(s.block), w.in(s.block));
            agrees(back, m -> Reference.product(d.of(m), Reference.transposed(w.of(m))));
            Array dW = s.block.create(s.in, s.out);
            dW.transposedProduct(x.in(s.block), d.in(s.block));
            agrees(dW, m -> Reference.product(Reference.transposed(x.of(m)), d.of(m)));
        });
    }

    @Test
    void columnsAreReducedOverTheRows() {
        forShapes((random, s) -> {
            Sample x = Sample.of(random, s.members, s.n, s.in);
            Array out = s.block.create(1, s.in);
            out.columnSums(x.in(s.block));
            agrees(out, m -> Reference.columnSums(x.of(m)));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 300})
    void softmaxAndItsCompanionsWorkRowByRow(double reach) {
        forShapes((random, s) -> {
            Sample z = Sample.of(s.members, s.n, s.in, () -> random.nextDouble(-reach, reach));
            Sample u = Sample.of(random, s.members, s.n, s.in);
            Array out = s.block.create(s.n, s.in);
            out.softmax(z.in(s.block));
            agrees(out, m -> Reference.softmax(z.of(m)));
            out.logSoftmax(z.in(s.block));
            agrees(out, m -> Reference.logSoftmax(z.of(m)));
            out.softmaxBackward(u.in(s.block), z.in(s.block));
            agrees(out, m -> Reference.softmaxBackward(u.of(m), z.of(m)));
        });
    }

    @Test
    void reductionsAndCountsLeaveOneNumberAMember() {
        forShapes((random, s) -> {
            Sample x = Sample.of(random, s.members, s.n, s.in);
            Sample y = Sample.of(random, s.members, s.n, s.in);
            Array out = s.block.create(1, 1);
            for (Reduction reduction : Reduction.values()) {
                out.reduce(reduction, x.in(s.block));
                agrees(out, m -> new double[][] {{Reference.reduce(reduction, x.of(m))}});
            }
            out.countZeroColumns(x.in(s.block));
            agrees(out, m -> new double[][] {{Reference.countZeroColumns(x.of(m))}});
            out.countOutside(x.in(s.block), -0.5, 1.2);
            agrees(out, m -> new double[][] {{Reference.countOutside(x.of(m), -0.5, 1.2)}});
            out.countMatches(x.in(s.block), y.in(s.block));
            agrees(out, m -> new double[][] {{Reference.countMatches(x.of(m), y.of(m))}});
        });
    }

    @Test
    void summariesAndHistogramsFillTheirColumnAndNoOther() {
        double[] edges = {0.1, 0.5, 1, 1.5};
        forShapes((random, s) -> {
            Sample x = Sample.of(random, s.members, s.n, s.in);
            int rows = Reduction.COUNT;
            Array out = s.block.create(rows, 3);
            out.summarize(1, x.in(s.block));
            agrees(out, m -> {
                double[][] expected = new double[rows][3];
                for (Reduction reduction : Reduction.values()) {
                    expected[reduction.row()][1] = Reference.reduce(reduction, x.of(m));
                }
                return expected;
            });
            Array bins = s.block.create(edges.length + 1, 2);
            bins.histogram(1, x.in(s.block), edges);
            agrees(bins, m -> Reference.histogram(x.of(m), edges, 1, 2));
        });
    }

    @Test
    void firstOfEquallyLargeColumnsNamesTheClass() {
        Block block = engine().block(1);
        Array a = block.create(2, 3);
        a.fill(new double[] {1, 1, 0, 0, 2, 2});
        Array y = block.create(2, 3);
        y.fill(new double[] {1, 0, 0, 0, 0, 1});
        Array out = block.create(1, 1);
        out.countMatches(a, y);
        assertThat(out.toDoubles()).containsExactly(1);
    }

    @Test
    void largestMagnitudeAndCountsTreatNaNAsDocumented() {
        Block block = engine().block(2);
        Array x = block.create(1, 3);
        x.fill(new double[] {-7, Double.NaN, 0.5});
        Array out = block.create(1, 1);
        out.reduce(Reduction.MAX_OF_ABS, x);
        assertThat(out.toDoubles()).containsExactly(Double.NaN, Double.NaN);
        out.countOutside(x, -1, 1);
        assertThat(out.toDoubles()).containsExactly(1, 1);
    }

    @Test
    void updateReachesOnlyActiveMembersThatStayFinite() {
        Block block = engine().block(9);
        Sample w = Sample.of(new SplittableRandom(1), 9, 1, 5);
        Sample update = Sample.of(new SplittableRandom(2), 9, 1, 5);
        update.of(3)[0][4] = Double.NaN;
        update.of(8)[0][0] = Double.POSITIVE_INFINITY;
        update.of(5)[0][2] = Double.MAX_VALUE;
        w.of(5)[0][2] = Double.MAX_VALUE;
        Sample flags = Sample.of(9, 1, 1, () -> 1);
        flags.of(1)[0][0] = 0;
        Array parameters = w.in(block);
        Array active = flags.in(block);
        assertThat(parameters.addFinite(update.in(block), active)).isFalse();
        assertThat(active.toDoubles()).containsExactly(1, 0, 1, 0, 1, 0, 1, 1, 0);
        agrees(parameters, m -> active.toDoubles()[m] == 1 ? map2(w.of(m), update.of(m), Double::sum) : w.of(m));
        assertThat(parameters.addFinite(update.in(block), active)).isTrue();
    }

    @Test
    void windowSharesMemoryWithItsArray() {
        Block block = engine().block(17);
        Sample flat = Sample.of(new SplittableRandom(3), 17, 1, 11);
        Array whole = flat.in(block);
        Array window = whole.window(3, 2, 3);
        agrees(window, m -> new double[][] {
            {flat.of(m)[0][3], flat.of(m)[0][4], flat.of(m)[0][5]},
            {flat.of(m)[0][6], flat.of(m)[0][7], flat.of(m)[0][8]}
        });
        window.fill(5);
        agrees(whole, m -> {
            double[] row = flat.of(m)[0].clone();
            Arrays.fill(row, 3, 9, 5);
            return new double[][] {row};
        });
    }

    @Test
    void windowsTakePartInEveryKindOfOperation() {
        Block block = engine().block(17);
        Array flat = Sample.of(new SplittableRandom(4), 17, 1, 60).in(block);
        Array copy = block.create(1, 60);
        copy.apply(Elementwise.IDENTITY, flat);
        Array[] windows = {flat.window(0, 4, 3), flat.window(12, 4, 3), flat.window(24, 3, 5), flat.window(39, 1, 5)};
        Array[] apart = {block.create(4, 3), block.create(4, 3), block.create(3, 5), block.create(1, 5)};
        for (int i = 0; i < windows.length; i++) {
            apart[i].apply(Elementwise.IDENTITY, windows[i]);
        }
        double[][] ofWindows = EveryOperation.results(block, windows[0], windows[1], windows[2], windows[3]);
        double[][] ofCopies = EveryOperation.results(block, apart[0], apart[1], apart[2], apart[3]);
        assertThat(Arrays.deepEquals(ofWindows, ofCopies)).isTrue();
        assertThat(flat.toDoubles()).containsExactly(copy.toDoubles());
    }

    @Test
    void membersComeFromAndGoToAnyPlaceOfALargerArray() {
        Sample source = Sample.of(new SplittableRandom(5), 20, 2, 3);
        Block block = engine().block(9);
        Array array = block.create(2, 3);
        array.load(source.toNd4j(), 4);
        agrees(array, m -> source.of(m + 4));
        INDArray target = Nd4j.zeros(DataType.DOUBLE, 20, 2, 3);
        array.store(target, 11);
        Array again = engine().block(20).create(2, 3);
        again.load(target, 0);
        agrees(again, m -> m < 11 ? new double[2][3] : source.of(m - 11 + 4));
    }

    @Test
    void foreignOrderAndViewsAreReadAndWritten() {
        Sample source = Sample.of(new SplittableRandom(6), 9, 4, 3);
        Block block = engine().block(9);
        Array array = block.create(4, 3);
        array.load(source.toNd4j().dup('f'), 0);
        agrees(array, source::of);
        INDArray transposedView = Nd4j.zeros(DataType.DOUBLE, 9, 3, 4).permute(0, 2, 1);
        array.store(transposedView, 0);
        Array again = block.create(4, 3);
        again.load(transposedView, 0);
        agrees(again, source::of);
        INDArray tail = Nd4j.concat(0, source.toNd4j(), source.toNd4j()).get(NDArrayIndex.interval(9, 18));
        again.fill(0);
        again.load(tail, 0);
        agrees(again, source::of);
    }

    @Test
    void fillGivesEveryMemberTheSameNumbers() {
        Array array = engine().block(9).create(2, 2);
        array.fill(new double[] {1, 2, 3, 4});
        agrees(array, m -> new double[][] {{1, 2}, {3, 4}});
        array.fill(-1);
        agrees(array, m -> new double[][] {{-1, -1}, {-1, -1}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 17})
    void memberIsTheSameBitForBitWhereverItStands(int members) {
        Sample[] samples = wildSamples(17);
        double[][] together = everyOperation(samples, 0, 17);
        for (int first = 0; first + members <= 17; first += members) {
            double[][] apart = everyOperation(samples, first, members);
            for (int m = 0; m < members; m++) {
                assertThat(apart[m]).containsExactly(together[first + m]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void memberIsUnaffectedByItsNeighbours(double intruder) {
        Sample[] samples = wildSamples(17);
        double[][] before = everyOperation(samples, 0, 17);
        for (Sample sample : samples) {
            for (double[] row : sample.of(4)) {
                Arrays.fill(row, intruder);
            }
        }
        double[][] after = everyOperation(samples, 0, 17);
        for (int m = 0; m < 17; m++) {
            if (m != 4) {
                assertThat(after[m]).containsExactly(before[m]);
            }
        }
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        Block block = engine().block(2);
        Array a = block.create(2, 3);
        Array b = block.create(3, 2);
        Array sum = block.create(1, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.apply(Elementwise.EXP, b))
                .withMessageContaining("[2, 2, 3]")
                .withMessageContaining("[2, 3, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> a.combine(Pairwise.ADD, a, b));
        assertThatIllegalArgumentException().isThrownBy(() -> a.product(a, b));
        assertThatIllegalArgumentException().isThrownBy(() -> a.affine(b, a, sum));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.columnSums(b));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.reduce(Reduction.SUM, a));
        assertThatIllegalArgumentException().isThrownBy(() -> a.softmax(b));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.window(1, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> a.window(0, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> a.fill(new double[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> a.load(Nd4j.zeros(DataType.DOUBLE, 2, 2, 3), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> a.store(Nd4j.zeros(DataType.DOUBLE, 2, 3, 2), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.scale(engine().block(3).create(2, 3), 1));
    }

    private double[][] everyOperation(Sample[] samples, int first, int members) {
        Block block = engine().block(members);
        Array[] arrays = new Array[samples.length];
        for (int i = 0; i < samples.length; i++) {
            arrays[i] = block.create(samples[i].rows(), samples[i].columns());
            arrays[i].load(samples[i].toNd4j(), first);
        }
        return EveryOperation.results(block, arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    /** Members of ordinary numbers beside members whose exponentials overflow or vanish. */
    private static Sample[] wildSamples(int members) {
        SplittableRandom random = new SplittableRandom(7);
        Sample x = Sample.of(random, members, 5, 3);
        for (int m = 0; m < members; m += 3) {
            x.of(m)[m % 5][m % 3] = m % 2 == 0 ? 900 : -740.5;
        }
        return new Sample[] {
            x, Sample.of(random, members, 5, 3), Sample.of(random, members, 3, 7), Sample.of(random, members, 1, 7)
        };
    }

    private record Shape(Block block, int members, int n, int in, int out) {}

    private void forShapes(BiConsumer<SplittableRandom, Shape> check) {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < TRIALS; trial++) {
            int members = MEMBERS[trial % MEMBERS.length];
            int n = SIZES[random.nextInt(SIZES.length)];
            int in = SIZES[random.nextInt(SIZES.length)];
            int out = SIZES[random.nextInt(SIZES.length)];
            check.accept(random, new Shape(engine().block(members), members, n, in, out));
        }
    }

    private static void agrees(Array actual, IntFunction<double[][]> expectedOfMember) {
        double[] numbers = actual.toDoubles();
        int i = 0;
        for (int m = 0; m < actual.members(); m++) {
            for (double[] row : expectedOfMember.apply(m)) {
                for (double expected : row) {
                    assertThat(numbers[i])
                            .describedAs("element %d of %s", i, actual)
                            .isCloseTo(expected, within(TOLERANCE * (1e-3 + Math.abs(expected))));
                    i++;
                }
            }
        }
        assertThat(i).isEqualTo(numbers.length);
    }

    private static double[][] map(double[][] x, DoubleUnaryOperator f) {
        double[][] out = new double[x.length][];
        for (int r = 0; r < x.length; r++) {
            out[r] = Arrays.stream(x[r]).map(f).toArray();
        }
        return out;
    }

    private static double[][] map2(double[][] x, double[][] y, DoubleBinaryOperator f) {
        double[][] out = new double[x.length][x[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < x[r].length; c++) {
                out[r][c] = f.applyAsDouble(x[r][c], y[r][c]);
            }
        }
        return out;
    }
}
