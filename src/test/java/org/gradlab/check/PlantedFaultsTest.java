package org.gradlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Engine;
import org.gradlab.array.Pairwise;
import org.gradlab.array.Unary;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.check.FaultyEngine.Instead;
import org.gradlab.check.FaultyEngine.Operation;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.difference.Approximation;
import org.gradlab.difference.Verdict.Differs;
import org.gradlab.loss.ElementwiseLoss;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.ElementwiseActivation;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Tanh;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.train.TrainingSetup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault that is planted in a gradient is found: by an element, by a direction through its matrix, and by the order of the remainder. */
class PlantedFaultsTest {

    private static final int ROWS = 3;
    private static final int WIDTH = 3;

    /** A way to plant a fault. */
    @FunctionalInterface
    private interface Planted {
        CheckedLoss loss();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsFound() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> assertFound(fault.getValue())));
    }

    @Test
    void thereAreThirtyAtLeast() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void theSameNetworksWithoutAFaultAreRight() {
        for (Optional<Normalization> normalization : List.<Optional<Normalization>>of(
                Optional.empty(), Optional.of(batchNormalization()), Optional.of(layerNormalization()))) {
            CheckedLoss loss = loss(network(normalization, List.of(0.4)), new MeanSquaredError(), new PlainEngine());
            assertThat(GradientCheck.of(loss, 1000).isRight()).isTrue();
        }
    }

    @Test
    void aMillionthOfOneElementIsFound() {
        GradientCheck check = GradientCheck.of(claimed(gradient -> gradient[3] *= 1 + 1e-6), 1000);
        assertThat(check.wrong()).extracting(CheckedDerivative::name).containsExactly("W1[1,0]");
    }

    @Test
    void theElementThatIsWrongIsNamedInALargeMatrixToo() {
        CheckedLoss wrong = claimed(gradient -> gradient[7] = -gradient[7]);
        assertThat(GradientCheck.of(wrong, 1000).wrong())
                .extracting(CheckedDerivative::name)
                .containsExactly("W1[2,1]");
        assertThat(GradientCheck.of(wrong, 0).wrong())
                .extracting(CheckedDerivative::name)
                .contains("W1[2,1]");
    }

    private static void assertFound(Planted fault) {
        GradientCheck check = GradientCheck.of(fault.loss(), 1000);
        assertThat(check.wrong()).as("by elements").isNotEmpty();
        assertThat(GradientCheck.of(fault.loss(), 0).wrong())
                .as("by directions")
                .isNotEmpty();
        assertThat(check.orders())
                .as("by the order of the remainder")
                .anySatisfy(order -> assertThat(order.verdict()).isInstanceOf(Differs.class));
    }

    private static Map<String, Planted> faults() {
        Map<String, Planted> faults = new LinkedHashMap<>();
        claims(faults);
        slopes(faults);
        losses(faults);
        operations(faults);
        return faults;
    }

    private static void claims(Map<String, Planted> faults) {
        faults.put("every sign", () -> claimed(g -> scale(g, 0, g.length, -1)));
        faults.put("the sign of one element", () -> claimed(g -> g[4] = -g[4]));
        faults.put("one element forgotten", () -> claimed(g -> g[5] = 0));
        faults.put("one element off by a thousandth", () -> claimed(g -> g[14] *= 1.001));
        faults.put("two elements swapped", () -> claimed(g -> swap(g, 1, 2)));
        faults.put("dW1 transposed", () -> claimed(PlantedFaultsTest::transpose));
        faults.put("dW1 divided by the rows once more", () -> claimed(g -> scale(g, 0, 9, 1.0 / ROWS)));
        faults.put("db1 not summed over the rows", () -> claimed(g -> scale(g, 9, 12, 1.0 / ROWS)));
        faults.put("everything divided by the rows once more", () -> claimed(g -> scale(g, 0, g.length, 1.0 / ROWS)));
        faults.put("everything twice", () -> claimed(g -> scale(g, 0, g.length, 2)));
        faults.put("db1 of another step", () -> claimed(g -> scale(g, 9, 12, 0.9)));
        faults.put("db1 forgotten", () -> claimed(g -> scale(g, 9, 12, 0)));
        faults.put(
                "db1 and db2 exchanged",
                () -> claimed(g -> {
                    for (int i = 0; i < WIDTH; i++) {
                        swap(g, 9 + i, 21 + i);
                    }
                }));
        faults.put("a derivative that is not a number", () -> claimed(g -> g[6] = Double.NaN));
        faults.put("an infinite derivative", () -> claimed(g -> g[6] = Double.POSITIVE_INFINITY));
    }

    private static void slopes(Map<String, Planted> faults) {
        slope(faults, "f' forgotten", Unary.SIGMOID, z -> 1);
        slope(faults, "a (1 + a) for a sigmoid", Unary.SIGMOID, z -> Unary.SIGMOID.at(z) * (1 + Unary.SIGMOID.at(z)));
        slope(faults, "f' of a, not of z", Unary.SIGMOID, z -> Unary.SIGMOID_SLOPE.at(Unary.SIGMOID.at(z)));
        slope(faults, "half of f'", Unary.SIGMOID, z -> Unary.SIGMOID_SLOPE.at(z) / 2);
        slope(faults, "the sign of f'", Unary.SIGMOID, z -> -Unary.SIGMOID_SLOPE.at(z));
        slope(faults, "1 - a for tanh", Unary.TANH, z -> 1 - Unary.TANH.at(z));
        slope(faults, "f in place of f'", Unary.TANH, Unary.TANH);
        slope(faults, "relu's f' on the wrong side", Unary.RELU, z -> 1 - Unary.RELU_SLOPE.at(z));
        slope(faults, "a leak that f does not have", Unary.RELU, z -> z > 0 ? 1 : 0.01);
        slope(faults, "tanh for softplus", Unary.SOFTPLUS, Unary.TANH);
        slope(faults, "silu without its second term", z -> z * Unary.SIGMOID.at(z), Unary.SIGMOID);
    }

    private static void slope(Map<String, Planted> faults, String name, Elementwise f, Elementwise slope) {
        ElementwiseActivation wrong = new WrongActivation(f, slope);
        faults.put(name + ", in layer 1", () -> loss(wrong, new Tanh()));
        faults.put(name + ", in layer 2", () -> loss(new Tanh(), wrong));
    }

    private static CheckedLoss loss(Activation first, Activation second) {
        Network network = new Network(WIDTH, List.of(LayerSpec.of(WIDTH, first), LayerSpec.of(WIDTH, second)));
        return loss(network, new MeanSquaredError(), new PlainEngine());
    }

    private static void losses(Map<String, Planted> faults) {
        Pairwise square = (a, y) -> (a - y) * (a - y);
        loss(faults, "squared error without its 2", square, (a, y) -> a - y);
        loss(faults, "y - a", square, (a, y) -> 2 * (y - a));
        loss(faults, "squared error of sizes", square, (a, y) -> 2 * Math.abs(a - y));
        loss(faults, "a sum where the loss is a mean over outputs", square, (a, y) -> 2 * WIDTH * (a - y));
        loss(faults, "a sum where the loss is a mean over rows", square, (a, y) -> 2 * ROWS * (a - y));
        loss(faults, "log cosh with the slope of a square", (a, y) -> Math.log(Math.cosh(a - y)), (a, y) -> a - y);
    }

    private static void loss(Map<String, Planted> faults, String name, Pairwise value, Pairwise slope) {
        faults.put(
                name, () -> loss(network(Optional.empty(), List.of()), new WrongLoss(value, slope), new PlainEngine()));
    }

    private static void operations(Map<String, Planted> faults) {
        operation(faults, "the sign of dW2", Operation.OUTER_PRODUCT, 0, FaultyEngine::negativeOuterProduct);
        operation(faults, "the sign of dW1", Operation.OUTER_PRODUCT, 1, FaultyEngine::negativeOuterProduct);
        operation(
                faults,
                "dW2 divided by the rows once more",
                Operation.OUTER_PRODUCT,
                0,
                FaultyEngine::meanOuterProduct);
        operation(faults, "dW2 of the size of delta", Operation.OUTER_PRODUCT, 0, FaultyEngine::ofSizes);
        operation(faults, "W2 not transposed", Operation.WAY_THROUGH_WEIGHTS, 0, FaultyEngine::notTransposed);
        operation(faults, "W2 left out", Operation.WAY_THROUGH_WEIGHTS, 0, FaultyEngine::first);
        operation(faults, "no way through W2", Operation.WAY_THROUGH_WEIGHTS, 0, FaultyEngine::nothing);
        operation(faults, "f' of layer 1 left out", Operation.COMBINE, 0, FaultyEngine::first);
        operation(faults, "db2 of the first row", Operation.SUM, 0, FaultyEngine::firstRow);
        operation(faults, "db2 as a mean", Operation.SUM, 0, FaultyEngine::mean);
        operation(faults, "db1 forgotten in the sum", Operation.SUM, 1, FaultyEngine::nothing);
        for (Normalization normalization : List.of(batchNormalization(), layerNormalization())) {
            String name = normalization.getClass().getSimpleName() + ": ";
            normalization(
                    faults, name + "dgamma without xhat", normalization, Operation.COMBINE, 1, FaultyEngine::first);
            normalization(faults, name + "gamma left out", normalization, Operation.COMBINE, 2, FaultyEngine::first);
            normalization(faults, name + "not divided by s", normalization, Operation.COMBINE, 7, FaultyEngine::first);
            normalization(
                    faults, name + "without the mean's term", normalization, Operation.SUM, 3, FaultyEngine::nothing);
            normalization(
                    faults,
                    name + "without the variance's term",
                    normalization,
                    Operation.SUM,
                    4,
                    FaultyEngine::nothing);
            normalization(
                    faults, name + "dbeta of the first row", normalization, Operation.SUM, 2, FaultyEngine::firstRow);
        }
        faults.put(
                "what dropout left out goes back",
                () -> faulty(
                        network(Optional.empty(), List.of(0.4)),
                        new FaultyEngine(Operation.COMBINE, 0, FaultyEngine::first)));
    }

    private static void operation(
            Map<String, Planted> faults, String name, Operation operation, int number, Instead instead) {
        faults.put(
                name, () -> faulty(network(Optional.empty(), List.of()), new FaultyEngine(operation, number, instead)));
    }

    private static void normalization(
            Map<String, Planted> faults,
            String name,
            Normalization normalization,
            Operation operation,
            int number,
            Instead instead) {
        faults.put(
                name,
                () -> faulty(
                        network(Optional.of(normalization), List.of()), new FaultyEngine(operation, number, instead)));
    }

    private static CheckedLoss faulty(Network network, FaultyEngine engine) {
        CheckedLoss loss = loss(network, new MeanSquaredError(), engine);
        assertThat(engine.wasReached()).isTrue();
        return loss;
    }

    private static Normalization batchNormalization() {
        return new BatchNormalization(Position.BEFORE_ACTIVATION, List.of(1e-3), List.of(0.1));
    }

    private static Normalization layerNormalization() {
        return new LayerNormalization(Position.BEFORE_ACTIVATION, List.of(1e-3));
    }

    private static Network network(Optional<Normalization> normalization, List<Double> dropout) {
        return new Network(
                WIDTH,
                List.of(
                        new LayerSpec(WIDTH, new Tanh(), true, true, normalization, dropout),
                        LayerSpec.of(WIDTH, new Tanh())));
    }

    private static CheckedLoss loss(Network network, Loss loss, Engine engine) {
        RandomStream stream = new RandomStream(5, 0, Purpose.INITIALIZATION);
        double[] x = numbers(stream, ROWS * WIDTH);
        double[] y = numbers(stream, ROWS * WIDTH);
        List<String> names =
                IntStream.range(0, WIDTH).mapToObj(Integer::toString).toList();
        Dataset data = new Dataset(names, new Targets.Numbers(names), x, y);
        Dataset none = data.subset(new int[0]);
        NetworkObjective objective = new NetworkObjective(
                network, loss, new DataParts(data, none, none), new Batching(ROWS, false, 3), false);
        Population member = new TrainingSetup(engine, objective, Optimizer.of(new Sgd(), 0.1)).population(0, 1);
        for (Slot slot : member.space().parameters()) {
            member.set(slot.name(), 0, numbers(stream, slot.size()));
        }
        return new NetworkLoss(objective, engine, member, 0);
    }

    private static double[] numbers(RandomStream stream, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> stream.nextGaussian());
        return numbers;
    }

    /** A correct loss with a gradient that something is done to. */
    private static CheckedLoss claimed(Consumer<double[]> fault) {
        CheckedLoss right = loss(network(Optional.empty(), List.of()), new MeanSquaredError(), new PlainEngine());
        double[] gradient =
                right.gradient().stream().mapToDouble(Approximation::value).toArray();
        fault.accept(gradient);
        List<Approximation> wrong = new ArrayList<>();
        Arrays.stream(gradient).forEach(derivative -> wrong.add(new Approximation(derivative, 0)));
        return new Claim(right, wrong);
    }

    private static void scale(double[] g, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            g[i] *= factor;
        }
    }

    private static void swap(double[] g, int i, int j) {
        double kept = g[i];
        g[i] = g[j];
        g[j] = kept;
    }

    private static void transpose(double[] g) {
        swap(g, 1, 3);
        swap(g, 2, 6);
        swap(g, 5, 7);
    }

    private record WrongActivation(Elementwise value, Elementwise slope) implements ElementwiseActivation {
        @Override
        public String word() {
            return "wrong";
        }
    }

    private record WrongLoss(Pairwise value, Pairwise slope) implements ElementwiseLoss {
        @Override
        public boolean takesLogits() {
            return false;
        }
    }

    private record Claim(CheckedLoss right, List<Approximation> gradient) implements CheckedLoss {
        @Override
        public List<ParameterBlock> blocks() {
            return right.blocks();
        }

        @Override
        public Approximation at(double[] direction, double t) {
            return right.at(direction, t);
        }

        @Override
        public Optional<String> kink(double[] direction) {
            return right.kink(direction);
        }
    }
}
