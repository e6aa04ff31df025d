package org.gradlab.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine's arrays do: each operation against {@link PlainEngine}, which has the scalar definitions and the
 * definitions of fused operations, over random shapes and numbers of members. Samples are numbers of the engine's precision.
 */
abstract class ArrayContract {

    private static final int[] MEMBERS = {1, 2, 7, 8, 9, 17};
    private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 11, 13, 16};
    private static final int TRIALS = 18;
    /** Where IEEE 754 leaves no choice. */
    private static final Set<Unary> EXACT = EnumSet.of(
            Unary.IDENTITY,
            Unary.NEGATE,
            Unary.ABS,
            Unary.SQUARE,
            Unary.SQRT,
            Unary.RELU,
            Unary.RELU_SLOPE,
            Unary.SIGN,
            Unary.STEP,
            Unary.NONZERO);

    private static final Set<Binary> EXACT_PAIRS =
            EnumSet.complementOf(EnumSet.of(Binary.POWER, Binary.BINARY_CROSS_ENTROPY));

    private static final Unary[][] WITH_SLOPE = {
        {Unary.SIGMOID, Unary.SIGMOID_SLOPE},
        {Unary.TANH, Unary.TANH_SLOPE},
        {Unary.RELU, Unary.RELU_SLOPE},
        {Unary.SOFTPLUS, Unary.SOFTPLUS_SLOPE},
        {Unary.SQUARE, Unary.SIGMOID}
    };

    /** The engine under test. */
    abstract Engine engine();

    private Accuracy accuracy() {
        return Accuracy.of(engine().precision());
    }

    private Sample sample(SplittableRandom random, int members, int rows, int columns) {
        return sample(members, rows, columns, () -> random.nextDouble(-2, 2));
    }

    private Sample sample(int members, int rows, int columns, DoubleSupplier source) {
        return Sample.of(members, rows, columns, () -> accuracy().rounded(source.getAsDouble()));
    }

    /** The same operation on the arrays of any block. */
    private interface Operation {
        Array on(Block block);
    }

    @ParameterizedTest
    @EnumSource
    void functionIsAppliedToEveryElement(Unary f) {
        forShapes((random, s) -> {
            Sample x = argumentsOf(f, random, s.members, s.n, s.in);
            double[] expected = s.plainly(block -> applied(block, f, x, s));
            double[] actual = s.actually(block -> applied(block, f, x, s));
            assertClose(actual, expected, EXACT.contains(f) ? 0 : accuracy().tolerance, 0);
            assertThat(s.actually(block -> appliedInPlace(block, f, x))).containsExactly(actual);
        });
    }

    @ParameterizedTest
    @EnumSource
    void functionOfOneRowOrColumnOrNumberIsSpread(Unary f) {
        forShapes((random, s) -> {
            for (Sample x : List.of(
                    argumentsOf(f, random, s.members, 1, s.in),
                    argumentsOf(f, random, s.members, s.n, 1),
                    argumentsOf(f, random, s.members, 1, 1))) {
                double[] expected = s.plainly(block -> applied(block, f, x, s));
                assertClose(s.actually(block -> applied(block, f, x, s)), expected, accuracy().tolerance, 0);
            }
        });
    }

    @Test
    void anyFunctionRunsByItsScalarDefinition() {
        Elementwise cube = x -> x * x * x;
        Pairwise hypotenuse = (x, y) -> Math.sqrt(x * x + y * y);
        forShapes((random, s) -> {
            Sample x = sample(random, s.members, s.n, s.in);
            Sample y = sample(random, s.members, 1, s.in);
            exact(s, block -> applied(block, cube, x, s));
            exact(s, block -> combined(block, hypotenuse, x, y, s));
            exact(s, block -> combined(block, hypotenuse, y, x, s));
        });
    }

    @ParameterizedTest
    @EnumSource
    void combinationPairsElementsOfEveryShapeThatBroadcasts(Binary f) {
        forShapes((random, s) -> {
            for (Sample x : broadcasting(random, s, f == Binary.POWER ? 0 : -2)) {
                for (Sample y : broadcasting(random, s, -2)) {
                    double[] expected = s.plainly(block -> combined(block, f, x, y, s));
                    double[] actual = s.actually(block -> combined(block, f, x, y, s));
                    assertClose(
                            actual, expected, EXACT_PAIRS.contains(f) ? 0 : accuracy().tolerance, accuracy().cancelled);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void combinationMayGoToWhereEitherOperandIs(Binary f) {
        forShapes((random, s) -> {
            Sample x = sample(s.members, s.n, s.in, () -> random.nextDouble(0, 2));
            for (Sample y : broadcasting(random, s, -2)) {
                double[] apart = s.actually(block -> combined(block, f, x, y, s));
                assertThat(s.actually(block -> {
                            Array left = x.in(block);
                            left.combine(f, left, y.in(block));
                            return left;
                        }))
                        .containsExactly(apart);
                double[] turned = s.actually(block -> combined(block, f, y, x, s));
                assertThat(s.actually(block -> {
                            Array right = x.in(block);
                            right.combine(f, y.in(block), right);
                            return right;
                        }))
                        .containsExactly(turned);
            }
        });
    }

    @Test
    void scaleAndAddProductBroadcastToo() {
        forShapes((random, s) -> {
            Sample start = sample(random, s.members, s.n, s.in);
            for (Sample x : broadcasting(random, s, -2)) {
                exact(s, block -> {
                    Array out = block.create(s.n, s.in);
                    out.scale(x.in(block), -0.75);
                    return out;
                });
                for (Sample y : broadcasting(random, s, -2)) {
                    agrees(s, block -> {
                        Array out = start.in(block);
                        out.addProduct(x.in(block), y.in(block));
                        return out;
                    });
                }
            }
        });
    }

    @Test
    void valueAndSlopeInOneGoAreThoseApartBitForBit() {
        SplittableRandom random = new SplittableRandom(9);
        for (Unary[] pair : WITH_SLOPE) {
            for (double reach : new double[] {1, 30, 800}) {
                Sample x = sample(9, 8, 100, () -> random.nextDouble(-reach, reach));
                Block block = engine().block(9);
                Array out = block.create(8, 100);
                Array slopes = block.create(8, 100);
                out.applyWithSlope(pair[0], pair[1], x.in(block), slopes);
                Array alone = x.in(block);
                alone.apply(pair[0], alone);
                assertThat(out.toDoubles()).containsExactly(alone.toDoubles());
                alone.apply(pair[1], x.in(block));
                assertThat(slopes.toDoubles()).containsExactly(alone.toDoubles());
                Array inPlace = x.in(block);
                inPlace.applyWithSlope(pair[0], pair[1], inPlace, slopes);
                assertThat(inPlace.toDoubles()).containsExactly(out.toDoubles());
                assertThat(slopes.toDoubles()).containsExactly(alone.toDoubles());
            }
        }
    }

    @Test
    void valueAndSlopeOfAnyFunctionsAreOfTheBroadcastArgument() {
        Elementwise silu = x -> x * Unary.SIGMOID.at(x);
        forShapes((random, s) -> {
            for (Sample x : broadcasting(random, s, -2)) {
                agrees(s, block -> {
                    Array slopes = block.create(s.n, s.in);
                    block.create(s.n, s.in).applyWithSlope(silu, Unary.TANH_SLOPE, x.in(block), slopes);
                    return slopes;
                });
                agrees(s, block -> {
                    Array out = block.create(s.n, s.in);
                    out.applyWithSlope(Unary.TANH, silu, x.in(block), block.create(s.n, s.in));
                    return out;
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, -1e-6, 1e-9})
    void smallNumbersKeepTheirDigits(double x) {
        for (Unary f : new Unary[] {Unary.TANH, Unary.SIN, Unary.TAN}) {
            double argument = accuracy().rounded(x);
            double ulps = 4.5 * accuracy().ulp(1);
            assertClose(new double[] {value(f, argument)}, new double[] {f.at(argument)}, ulps, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionOfNoNumberIsNone(Unary f) {
        assertThat(value(f, Double.NaN)).isNaN();
        assertThat(value(f, Double.longBitsToDouble(-1))).isNaN();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BINARY_CROSS_ENTROPY"},
            mode = EnumSource.Mode.EXCLUDE)
    void combinationWithNoNumberIsNone(Binary f) {
        assertThat(value(f, Double.NaN, 1)).isNaN();
        assertThat(value(f, 2, Double.NaN)).isNaN();
    }

    @Test
    void slopesAndGuardsAreMissingAtZeroAlone() {
        for (double zero : new double[] {0, -0.0}) {
            assertThat(value(Unary.SIGN, zero)).isNaN();
            assertThat(value(Unary.STEP, zero)).isNaN();
            assertThat(value(Unary.NONZERO, zero)).isNaN();
            assertThat(value(Unary.RELU_SLOPE, zero)).isZero();
        }
        assertThat(value(Unary.SIGN, Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(value(Unary.STEP, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(value(Unary.NONZERO, Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value(Unary.RELU_SLOPE, Double.POSITIVE_INFINITY)).isEqualTo(1);
        for (double tiny : new double[] {accuracy().smallest, 12_345 * accuracy().smallest}) {
            assertThat(value(Unary.NONZERO, -tiny)).isEqualTo(-tiny);
            assertThat(value(Unary.SIGN, -tiny)).isEqualTo(-1);
            assertThat(value(Unary.STEP, tiny)).isEqualTo(1);
            assertThat(value(Unary.RELU_SLOPE, tiny)).isEqualTo(1);
            assertThat(value(Unary.RELU_SLOPE, -tiny)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 3.2", "SIGMOID_SLOPE, 5", "TANH, 3", "TANH_SLOPE, 5"})
    void sigmoidsAndTheirSlopesAreRightDownToTheSmallestDouble(Unary f, double ulps) {
        double[] x = sigmoidArguments();
        double[] actual = new double[x.length];
        Array array = engine().block(1).create(1, x.length);
        array.load(x, 0);
        array.apply(f, array);
        array.store(actual, 0);
        for (int i = 0; i < x.length; i++) {
            assertThat(ExactSigmoid.error(f, x[i], actual[i], accuracy()::ulp))
                    .describedAs("ulps of %s at %s, which is %s", f, x[i], actual[i])
                    .isLessThan(ulps);
        }
    }

    /** Through the whole range, and where exponentials overflow, results are subnormal, and values round to 1. */
    private double[] sigmoidArguments() {
        SplittableRandom random = new SplittableRandom(10);
        DoubleStream special = DoubleStream.of(
                0, 1e-300, 1e-17, 1e-9, 0.3, 1, 17, 18.4, 19, 36, 36.7, 37, 38, 40, 350, 353.9, 354.1, 360, 372, 372.5,
                373, 700, 707.9, 708.1, 709.5, 710, 720, 740, 744, 745, 745.2, 746, 1000, 1e5);
        DoubleStream drawn = IntStream.range(0, 400)
                .mapToDouble(i -> random.nextDouble(i % 4 == 0 ? 750 : i % 4 == 1 ? 375 : i % 4 == 2 ? 40 : 2));
        return DoubleStream.concat(special, drawn)
                .map(accuracy()::rounded)
                .flatMap(x -> DoubleStream.of(x, -x))
                .toArray();
    }

    @Test
    void powerExistsWhereTheDocumentationSaysSo() {
        assertThat(value(Binary.POWER, 2, 0.5)).isEqualTo(accuracy().rounded(StrictMath.sqrt(2)));
        assertThat(value(Binary.POWER, 0, 1.5)).isZero();
        assertThat(value(Binary.POWER, 0, -1.5)).isNaN();
        assertThat(value(Binary.POWER, -4, 0.5)).isNaN();
        assertThat(value(Binary.POWER, Double.NaN, 0)).isNaN();
    }

    @Test
    void productsAgreeWithTheirDefinition() {
        forShapes((random, s) -> {
            Sample x = sample(random, s.members, s.n, s.in);
            Sample w = sample(random, s.members, s.in, s.out);
            Sample b = sample(random, s.members, 1, s.out);
            Sample d = sample(random, s.members, s.n, s.out);
            agrees(s, block -> {
                Array z = block.create(s.n, s.out);
                z.affine(x.in(block), w.in(block), b.in(block));
                return z;
            });
            agrees(s, block -> {
                Array z = block.create(s.n, s.out);
                z.product(x.in(block), w.in(block));
                return z;
            });
            agrees(s, block -> {
                Array back = block.create(s.n, s.in);
                back.productTransposed(d.in(block), w.in(block));
                return back;
            });
            agrees(s, block -> {
                Array dW = block.create(s.in, s.out);
                dW.transposedProduct(x.in(block), d.in(block));
                return dW;
            });
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 100, 300, 1e5, 8e307})
    void softmaxAndItsCompanionsWorkRowByRow(double reach) {
        forShapes((random, s) -> {
            Sample z = sample(s.members, s.n, s.in, () -> accuracy().finite(random.nextDouble(-reach, reach)));
            agrees(s, block -> softmax(block, z));
            agrees(s, block -> logSoftmax(block, z));
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0, -700, -709, -745, -1e4, -1e300, 1e4})
    void softmaxDoesNotCareForWhatAllLogitsShare(double shared) {
        for (double step : new double[] {0.5, 700, 740, 746, 1e5}) {
            double lowest = accuracy().finite(shared);
            double[] row = {lowest, lowest + step, lowest - step, lowest + step / 2};
            Arrays.setAll(row, i -> accuracy().finite(row[i]));
            Sample z = new Sample(new double[][][] {{row}, {row.clone()}});
            Shape s = new Shape(engine().block(2), 2, 1, 4, 1);
            agrees(s, block -> softmax(block, z));
            agrees(s, block -> logSoftmax(block, z));
            assertThat(Arrays.stream(s.actually(block -> softmax(block, z))).sum())
                    .isCloseTo(2, within(accuracy().tolerance));
        }
    }

    @Test
    void softmaxBackwardAgreesWithItsDefinition() {
        forShapes((random, s) -> {
            Sample u = sample(random, s.members, s.n, s.in);
            Sample a = sample(random, s.members, s.n, s.in);
            agrees(s, block -> {
                Array out = block.create(s.n, s.in);
                out.softmaxBackward(u.in(block), a.in(block));
                return out;
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void reductionRunsOverAllThatTheResultHasNot(Reduction reduction) {
        forShapes((random, s) -> {
            Sample x = sample(random, s.members, s.n, s.in);
            for (int[] shape : new int[][] {{1, 1}, {1, s.in}, {s.n, 1}}) {
                Operation reduce = block -> {
                    Array out = block.create(shape[0], shape[1]);
                    out.reduce(reduction, x.in(block));
                    return out;
                };
                boolean exact = reduction == Reduction.MAX || reduction == Reduction.MAX_OF_ABS;
                assertClose(
                        s.actually(reduce), s.plainly(reduce), exact ? 0 : accuracy().tolerance, accuracy().cancelled);
            }
        });
    }

    @Test
    void countsAndSummariesAgreeWithTheirDefinition() {
        double[] edges = {0, 0.1, 0.5, 1, 1.5};
        forShapes((random, s) -> {
            Sample x = sample(random, s.members, s.n, s.in);
            Sample y = sample(random, s.members, s.n, s.in);
            for (double[] row : x.of(0)) {
                row[0] = 0;
            }
            agrees(s, block -> number(block, out -> out.countZeroColumns(x.in(block))));
            agrees(s, block -> number(block, out -> out.countOutside(x.in(block), -0.5, 1.2)));
            agrees(s, block -> number(block, out -> out.countOutside(x.in(block), 0, 0)));
            agrees(s, block -> number(block, out -> out.countMatches(x.in(block), y.in(block))));
            agrees(s, block -> {
                Array out = block.create(Reduction.COUNT, 3);
                out.summarize(1, x.in(block));
                return out;
            });
            agrees(s, block -> {
                Array bins = block.create(edges.length + 1, 2);
                bins.histogram(1, x.in(block), edges);
                return bins;
            });
        });
    }

    @Test
    void countsTakeTheSpecialNumbersAsDocumented() {
        double infinity = Double.POSITIVE_INFINITY;
        double smallest = accuracy().smallest;
        double negativeNaN = Double.longBitsToDouble(-1);
        double[] x = {Double.NaN, negativeNaN, infinity, -infinity, 0, -0.0, smallest, -smallest, 1, 2, -1, 0.5};
        Sample sample = new Sample(new double[][][] {{x}});
        Shape s = new Shape(engine().block(1), 1, 1, x.length, 1);
        for (double[] bounds : new double[][] {{-1, 1}, {0, 0}, {-0.0, 0.5}, {-infinity, 1}, {-1, infinity}}) {
            exact(s, block -> number(block, out -> out.countOutside(sample.in(block), bounds[0], bounds[1])));
        }
        exact(s, block -> number(block, out -> out.countZeroColumns(sample.in(block))));
        for (double[] edges : new double[][] {{0, 1, 2}, {smallest, infinity}, {0.5}}) {
            exact(s, block -> {
                Array bins = block.create(edges.length + 1, 1);
                bins.histogram(0, sample.in(block), edges);
                return bins;
            });
        }
    }

    @Test
    void largestIsNoNumberWhereAnElementIsNone() {
        Block block = engine().block(2);
        Array x = block.create(2, 3);
        x.fill(new double[] {-7, Double.NaN, 0.5, -9, 1, -0.25});
        Array all = block.create(1, 1);
        Array columns = block.create(1, 3);
        for (Reduction reduction : new Reduction[] {Reduction.MAX, Reduction.MAX_OF_ABS}) {
            all.reduce(reduction, x);
            assertThat(all.toDoubles()).containsOnly(Double.NaN);
            columns.reduce(reduction, x);
            assertThat(columns.toDoubles()[1]).isNaN();
            assertThat(columns.toDoubles()[0]).isEqualTo(reduction == Reduction.MAX ? -7 : 9);
        }
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
    void updateReachesOnlyActiveMembersThatStayFinite() {
        Block block = engine().block(9);
        Sample w = sample(new SplittableRandom(1), 9, 1, 5);
        Sample update = sample(new SplittableRandom(2), 9, 1, 5);
        update.of(3)[0][4] = Double.NaN;
        update.of(8)[0][0] = Double.POSITIVE_INFINITY;
        update.of(5)[0][2] = accuracy().largest;
        w.of(5)[0][2] = accuracy().largest;
        w.of(1)[0][0] = -0.0;
        Sample flags = sample(9, 1, 1, () -> 1);
        flags.of(1)[0][0] = 0;
        Array parameters = w.in(block);
        Array active = flags.in(block);
        assertThat(parameters.addFinite(update.in(block), active)).isFalse();
        assertThat(active.toDoubles()).containsExactly(1, 0, 1, 0, 1, 0, 1, 1, 0);
        double[] expected = w.flat();
        for (int i = 0; i < expected.length; i++) {
            double sum = expected[i] + (active.toDoubles()[i / 5] == 1 ? update.flat()[i] : -0.0);
            expected[i] = accuracy().rounded(sum);
        }
        assertThat(parameters.toDoubles()).containsExactly(expected);
        update.of(5)[0][2] = Double.POSITIVE_INFINITY;
        Shape s = new Shape(block, 9, 1, 5, 1);
        exact(s, any -> {
            Array sum = w.in(any);
            sum.addFinite(update.in(any), flags.in(any));
            return sum;
        });
        assertThat(parameters.addFinite(update.in(block), active)).isTrue();
    }

    @Test
    void productIsAddedToAllMembersOrToNone() {
        Block block = engine().block(9);
        Sample w = sample(new SplittableRandom(1), 9, 1, 5);
        Sample x = sample(new SplittableRandom(2), 9, 1, 5);
        for (Sample y : List.of(sample(new SplittableRandom(3), 9, 1, 1), sample(new SplittableRandom(4), 9, 1, 5))) {
            Array active = block.create(1, 1);
            active.fill(1);
            Array product = block.create(1, 5);
            product.combine(Binary.MULTIPLY, x.in(block), y.in(block));
            Array expected = w.in(block);
            expected.addFinite(product, active);
            Array parameters = w.in(block);
            boolean done = parameters.addProductIfFinite(x.in(block), y.in(block), active);
            assertThat(parameters.toDoubles()).containsExactly((done ? expected : w.in(block)).toDoubles());
            x.of(7)[0][4] = Double.POSITIVE_INFINITY;
            assertThat(parameters.addProductIfFinite(x.in(block), y.in(block), active))
                    .isFalse();
            x.of(7)[0][4] = 1;
            active.load(new double[] {1, 1, 1, 0, 1, 1, 1, 1, 1}, 0);
            assertThat(parameters.addProductIfFinite(x.in(block), y.in(block), active))
                    .isFalse();
            assertThat(parameters.toDoubles()).containsExactly((done ? expected : w.in(block)).toDoubles());
        }
    }

    @Test
    void everyMemberHasAFlagOfItsOwnWhereFlagsLieAmongOtherNumbers() {
        Block block = engine().block(17);
        double[] flags = new double[17];
        Arrays.fill(flags, 1);
        flags[16] = 0;
        Array active = block.create(1, 3).window(1, 1, 1);
        active.load(flags, 0);
        Array update = block.create(1, 1);
        update.fill(1);
        Array parameters = block.create(1, 1);
        assertThat(parameters.addFinite(update, active)).isTrue();
        assertThat(parameters.toDoubles()).containsExactly(flags);
    }

    @Test
    void randomNumbersAreThoseOfTheMembersStreams() {
        long[] keys = new SplittableRandom(11).longs(9).toArray();
        Array array = engine().block(9).create(2, 3);
        array.uniform(keys, 1L << 40);
        double[] numbers = array.toDoubles();
        for (int i = 0; i < numbers.length; i++) {
            double drawn = RandomStream.uniform(keys[i / 6], (1L << 40) + i % 6);
            double unit = accuracy().ulp(0.5);
            assertThat(numbers[i]).isEqualTo(Math.floor(drawn / unit) * unit);
        }
    }

    @Test
    void windowSharesMemoryWithItsArray() {
        Block block = engine().block(17);
        Sample flat = sample(new SplittableRandom(3), 17, 1, 11);
        Array whole = flat.in(block);
        Array window = whole.window(3, 2, 3);
        double[] expected = flat.flat();
        for (int i = 0; i < 17 * 6; i++) {
            assertThat(window.toDoubles()[i]).isEqualTo(expected[i / 6 * 11 + 3 + i % 6]);
        }
        window.fill(5);
        for (int m = 0; m < 17; m++) {
            Arrays.fill(expected, m * 11 + 3, m * 11 + 9, 5);
        }
        assertThat(whole.toDoubles()).containsExactly(expected);
    }

    @Test
    void windowsTakePartInEveryKindOfOperation() {
        Block block = engine().block(17);
        Array flat = sample(new SplittableRandom(4), 17, 1, 60).in(block);
        Array copy = block.create(1, 60);
        copy.apply(Unary.IDENTITY, flat);
        Array[] windows = {flat.window(0, 4, 3), flat.window(12, 4, 3), flat.window(24, 3, 5), flat.window(39, 1, 5)};
        Array[] apart = {block.create(4, 3), block.create(4, 3), block.create(3, 5), block.create(1, 5)};
        for (int i = 0; i < windows.length; i++) {
            apart[i].apply(Unary.IDENTITY, windows[i]);
        }
        double[][] ofWindows = EveryOperation.results(block, windows[0], windows[1], windows[2], windows[3]);
        double[][] ofCopies = EveryOperation.results(block, apart[0], apart[1], apart[2], apart[3]);
        assertThat(Arrays.deepEquals(ofWindows, ofCopies)).isTrue();
        assertThat(flat.toDoubles()).containsExactly(copy.toDoubles());
    }

    @Test
    void numbersComeFromAndGoToAnyPlaceOfALongerArray() {
        double[] source =
                new SplittableRandom(5).doubles(20 * 6).map(accuracy()::rounded).toArray();
        Array array = engine().block(9).create(2, 3);
        array.load(source, 4 * 6);
        assertThat(array.toDoubles()).containsExactly(Arrays.copyOfRange(source, 4 * 6, 13 * 6));
        double[] target = new double[20 * 6];
        array.store(target, 11 * 6);
        double[] expected = new double[20 * 6];
        System.arraycopy(source, 4 * 6, expected, 11 * 6, 9 * 6);
        assertThat(target).containsExactly(expected);
    }

    @Test
    void fillGivesEveryMemberTheSameNumbers() {
        Array array = engine().block(9).create(2, 2);
        array.fill(new double[] {1, 2, 3, 4});
        for (int i = 0; i < 36; i++) {
            assertThat(array.toDoubles()[i]).isEqualTo(1 + i % 4);
        }
        array.fill(-1);
        assertThat(array.toDoubles()).hasSize(36).containsOnly(-1);
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
                .isThrownBy(() -> a.apply(Unary.EXP, b))
                .withMessageContaining("[2, 2, 3]")
                .withMessageContaining("[2, 3, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> a.combine(Binary.ADD, a, b));
        assertThatIllegalArgumentException().isThrownBy(() -> a.combine(Binary.ADD, b, a));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.apply(Unary.EXP, a));
        assertThatIllegalArgumentException().isThrownBy(() -> a.product(a, b));
        assertThatIllegalArgumentException().isThrownBy(() -> a.affine(b, a, sum));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.reduce(Reduction.SUM, b));
        assertThatIllegalArgumentException().isThrownBy(() -> block.create(2, 3).reduce(Reduction.SUM, a));
        assertThatIllegalArgumentException().isThrownBy(() -> a.softmax(b));
        assertThatIllegalArgumentException().isThrownBy(() -> sum.window(1, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> a.window(0, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> a.fill(new double[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> a.load(new double[12], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> a.store(new double[11], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> a.uniform(new long[3], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> a.applyWithSlope(Unary.TANH, Unary.TANH_SLOPE, a, b));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> a.scale(engine().block(3).create(2, 3), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> block.create(0, 3));
    }

    @Test
    void resultThatWouldOverwriteItsOperandsIsRefused() {
        Block block = engine().block(9);
        Array flat = block.create(1, 40);
        Array a = flat.window(0, 3, 3);
        Array shifted = flat.window(4, 3, 3);
        Array row = flat.window(3, 1, 3);
        Array number = flat.window(2, 1, 1);
        Array free = block.create(3, 3);
        for (Runnable overlap : List.<Runnable>of(
                () -> a.apply(Unary.EXP, shifted),
                () -> a.apply(Unary.EXP, row),
                () -> a.combine(Binary.ADD, a, shifted),
                () -> a.combine(Binary.ADD, number, free),
                () -> a.scale(row, 2),
                () -> a.addProduct(free, number),
                () -> a.product(a, free),
                () -> a.affine(free, free, row),
                () -> a.productTransposed(free, shifted),
                () -> a.transposedProduct(free, a),
                () -> a.softmax(a),
                () -> a.logSoftmax(shifted),
                () -> a.softmaxBackward(free, a),
                () -> number.reduce(Reduction.SUM, a),
                () -> row.reduce(Reduction.SUM, a),
                () -> number.countOutside(a, 0, 1),
                () -> free.applyWithSlope(Unary.TANH, Unary.TANH_SLOPE, a, shifted),
                () -> a.applyWithSlope(Unary.TANH, Unary.TANH_SLOPE, a, a),
                () -> a.addFinite(shifted, block.create(1, 1)))) {
            assertThatIllegalArgumentException().isThrownBy(overlap::run).withMessageContaining("memory");
        }
    }

    private double[][] everyOperation(Sample[] samples, int first, int members) {
        Block block = engine().block(members);
        Array[] arrays = new Array[samples.length];
        for (int i = 0; i < samples.length; i++) {
            arrays[i] = block.create(samples[i].rows(), samples[i].columns());
            arrays[i].load(samples[i].flat(), first * samples[i].rows() * samples[i].columns());
        }
        return EveryOperation.results(block, arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    /** Members of ordinary numbers beside members whose exponentials overflow or vanish. */
    private Sample[] wildSamples(int members) {
        SplittableRandom random = new SplittableRandom(7);
        Sample x = sample(random, members, 5, 3);
        for (int m = 0; m < members; m += 3) {
            x.of(m)[m % 5][m % 3] = m % 2 == 0 ? 900 : -740.5;
        }
        return new Sample[] {
            x, sample(random, members, 5, 3), sample(random, members, 3, 7), sample(random, members, 1, 7)
        };
    }

    private Sample argumentsOf(Unary f, SplittableRandom random, int members, int rows, int columns) {
        boolean positive = f == Unary.LOG || f == Unary.SQRT;
        double reach = f == Unary.EXP ? 100 : 800;
        return sample(
                members,
                rows,
                columns,
                () -> random.nextDouble(positive ? 1e-9 : -reach, reach) * (random.nextBoolean() ? 1 : 1e-3));
    }

    /** In the full shape, as one row, one column, and one number. */
    private List<Sample> broadcasting(SplittableRandom random, Shape s, double lowest) {
        return List.of(
                sample(s.members, s.n, s.in, () -> random.nextDouble(lowest, 2)),
                sample(s.members, 1, s.in, () -> random.nextDouble(lowest, 2)),
                sample(s.members, s.n, 1, () -> random.nextDouble(lowest, 2)),
                sample(s.members, 1, 1, () -> random.nextDouble(lowest, 2)));
    }

    private static Array applied(Block block, Elementwise f, Sample x, Shape s) {
        Array out = block.create(s.n, s.in);
        out.apply(f, x.in(block));
        return out;
    }

    private static Array appliedInPlace(Block block, Elementwise f, Sample x) {
        Array inPlace = x.in(block);
        inPlace.apply(f, inPlace);
        return inPlace;
    }

    private static Array combined(Block block, Pairwise f, Sample x, Sample y, Shape s) {
        Array out = block.create(s.n, s.in);
        out.combine(f, x.in(block), y.in(block));
        return out;
    }

    private static Array softmax(Block block, Sample z) {
        Array out = block.create(z.rows(), z.columns());
        out.softmax(z.in(block));
        return out;
    }

    private static Array logSoftmax(Block block, Sample z) {
        Array out = block.create(z.rows(), z.columns());
        out.logSoftmax(z.in(block));
        return out;
    }

    private static Array number(Block block, Consumer<Array> operation) {
        Array out = block.create(1, 1);
        operation.accept(out);
        return out;
    }

    private double value(Unary f, double x) {
        Array array = engine().block(1).create(1, 1);
        array.fill(x);
        array.apply(f, array);
        return array.toDoubles()[0];
    }

    private double value(Binary f, double x, double y) {
        Block block = engine().block(1);
        Array left = block.create(1, 1);
        Array right = block.create(1, 1);
        left.fill(x);
        right.fill(y);
        left.combine(f, left, right);
        return left.toDoubles()[0];
    }

    private record Shape(Block block, int members, int n, int in, int out) {

        double[] actually(Operation operation) {
            return operation.on(block).toDoubles();
        }

        double[] plainly(Operation operation) {
            return operation.on(new PlainEngine().block(members)).toDoubles();
        }
    }

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

    private void exact(Shape s, Operation operation) {
        assertClose(s.actually(operation), s.plainly(operation), 0, 0);
    }

    /** Sums may cancel: what is close to zero is compared with what it was made of. */
    private void agrees(Shape s, Operation operation) {
        assertClose(s.actually(operation), s.plainly(operation), accuracy().tolerance, accuracy().cancelled);
    }

    /** Up to so much of the expected number and of {@code scale}; a few of the smallest doubles are no difference. */
    private void assertClose(double[] actual, double[] expected, double tolerance, double scale) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]);
            double least = tolerance == 0 ? 0 : 8 * accuracy().smallest;
            boolean close = Double.compare(actual[i], accuracy().rounded(expected[i])) == 0
                    || difference <= Math.max(least, tolerance * (scale + Math.abs(expected[i])));
            assertThat(close)
                    .describedAs("element %d is %s and should be %s", i, actual[i], expected[i])
                    .isTrue();
        }
    }
}
