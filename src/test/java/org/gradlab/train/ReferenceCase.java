package org.gradlab.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Engine;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.data.Targets;
import org.gradlab.loss.BinaryCrossEntropy;
import org.gradlab.loss.Huber;
import org.gradlab.loss.Loss;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.Activation;
import org.gradlab.network.BatchNormalization;
import org.gradlab.network.Elu;
import org.gradlab.network.Gelu;
import org.gradlab.network.Identity;
import org.gradlab.network.LayerNormalization;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.LeakyRelu;
import org.gradlab.network.Network;
import org.gradlab.network.Normalization;
import org.gradlab.network.Normalization.Position;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Silu;
import org.gradlab.network.Tanh;
import org.gradlab.objective.Batching;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.optimizer.AdaGrad;
import org.gradlab.optimizer.Adam;
import org.gradlab.optimizer.AdamW;
import org.gradlab.optimizer.CosineSchedule;
import org.gradlab.optimizer.ExponentialSchedule;
import org.gradlab.optimizer.LearningRate;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.RmsProp;
import org.gradlab.optimizer.Schedule;
import org.gradlab.optimizer.Sgd;
import org.gradlab.optimizer.StepSchedule;
import org.gradlab.optimizer.UpdateRule;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;

/**
 * A training of a network with 4 inputs, 6 and 5 hidden units and 3 outputs on 16 rows, whose results another program has
 * found too. Data and starts are {@link #numbers}.
 */
record ReferenceCase(String name, Model model, Optimizer optimizer) {

    private static final int ROWS = 16;
    private static final int[] UNITS = {6, 5, 3};
    private static final List<Double> NONE = List.of();
    private static final List<Double> EPSILON = List.of(1e-5);
    private static final Model PLAIN = new Model(new Tanh(), Optional.empty(), new MeanSquaredError(), ROWS);
    private static final Optimizer SGD = Optimizer.of(new Sgd(), 0.1);
    private static final Adam ADAM = new Adam(List.of(0.9), List.of(0.99), List.of(1e-8));
    private static final UpdateRule MOMENTUM = new Momentum(List.of(0.9));

    /**
     * What is trained.
     *
     * @param batch rows of a batch, the last of which is smaller
     */
    record Model(Activation hidden, Optional<Normalization> normalization, Loss loss, int batch) {}

    /** A line of a result: the losses at the record steps, or a part of the state in the end. */
    record Line(String name, double[] numbers) {}

    static Stream<ReferenceCase> all() {
        return Stream.of(models(), rules(), rates(), stages()).flatMap(List::stream);
    }

    private static List<ReferenceCase> models() {
        return List.of(
                of("sgd", PLAIN),
                of("batchNormBefore", normalized(batchNorm(Position.BEFORE_ACTIVATION), ROWS)),
                of("batchNormAfter", normalized(batchNorm(Position.AFTER_ACTIVATION), ROWS)),
                of("batchNormInBatches", normalized(batchNorm(Position.BEFORE_ACTIVATION), 7)),
                new ReferenceCase(
                        "layerNormBefore",
                        normalized(new LayerNormalization(Position.BEFORE_ACTIVATION, EPSILON), ROWS),
                        Optimizer.of(new Sgd(), 0.02)),
                of("layerNormAfter", normalized(new LayerNormalization(Position.AFTER_ACTIVATION, EPSILON), 5)),
                of("elu", activated(Elu.of(0.7))),
                of("gelu", activated(new Gelu())),
                of("silu", activated(new Silu())),
                of("leakyRelu", activated(LeakyRelu.of(0.2))),
                of("huber", new Model(new Tanh(), Optional.empty(), new Huber(List.of(0.4)), ROWS)));
    }

    private static List<ReferenceCase> rules() {
        return List.of(
                of("momentum", Optimizer.of(MOMENTUM, 0.02)),
                of("nesterov", Optimizer.of(new Nesterov(List.of(0.9)), 0.02)),
                of("adam", Optimizer.of(ADAM, 0.01)),
                of("rmsprop", Optimizer.of(new RmsProp(List.of(0.95), List.of(1e-8)), 0.001)),
                of("adagrad", Optimizer.of(new AdaGrad(List.of(1e-10)), 0.05)));
    }

    private static List<ReferenceCase> rates() {
        return List.of(
                of("stepSchedule", scheduled(new StepSchedule(List.of(30.0), List.of(0.7)))),
                of("exponentialSchedule", scheduled(new ExponentialSchedule(List.of(0.99)))),
                of("cosineSchedule", scheduled(new CosineSchedule(List.of(150.0), List.of(0.1)))),
                of(
                        "warmup",
                        new Optimizer(
                                ADAM,
                                new LearningRate(
                                        List.of(0.01), new CosineSchedule(List.of(180.0), List.of(0.0)), List.of(20.0)),
                                NONE,
                                NONE,
                                NONE)));
    }

    private static List<ReferenceCase> stages() {
        LearningRate constant = LearningRate.constant(0.01);
        LearningRate changing =
                new LearningRate(List.of(0.01), new CosineSchedule(List.of(150.0), List.of(0.1)), List.of(10.0));
        Model everything =
                new Model(new Gelu(), Optional.of(batchNorm(Position.BEFORE_ACTIVATION)), new BinaryCrossEntropy(), 7);
        return List.of(
                of("adamW", new Optimizer(new AdamW(ADAM), constant, NONE, NONE, List.of(0.1))),
                of("clipNorm", new Optimizer(new Sgd(), LearningRate.constant(0.1), List.of(0.2), NONE, NONE)),
                of("l2", new Optimizer(ADAM, constant, NONE, List.of(0.05), NONE)),
                of("weightDecay", new Optimizer(MOMENTUM, LearningRate.constant(0.02), NONE, NONE, List.of(0.1))),
                new ReferenceCase(
                        "everything",
                        everything,
                        new Optimizer(new AdamW(ADAM), changing, List.of(0.3), List.of(0.01), List.of(0.05))));
    }

    private static ReferenceCase of(String name, Model model) {
        return new ReferenceCase(name, model, SGD);
    }

    private static ReferenceCase of(String name, Optimizer optimizer) {
        return new ReferenceCase(name, PLAIN, optimizer);
    }

    private static Normalization batchNorm(Position position) {
        return new BatchNormalization(position, EPSILON, List.of(0.1));
    }

    private static Model normalized(Normalization normalization, int batch) {
        return new Model(new Tanh(), Optional.of(normalization), new MeanSquaredError(), batch);
    }

    private static Model activated(Activation activation) {
        return new Model(activation, Optional.empty(), new MeanSquaredError(), ROWS);
    }

    private static Optimizer scheduled(Schedule schedule) {
        return new Optimizer(new Sgd(), new LearningRate(List.of(0.1), schedule, NONE), NONE, NONE, NONE);
    }

    TrainingSetup setup(Engine engine) {
        Dataset none = dataset(new double[0], new double[0]);
        DataParts parts = new DataParts(dataset(numbers(0, 4, ROWS * 4), targets()), none, none);
        Batching batching = new Batching(model.batch(), false, 0);
        return new TrainingSetup(
                engine, new NetworkObjective(network(), model.loss(), parts, batching, false), optimizer);
    }

    private static Dataset dataset(double[] x, double[] y) {
        return new Dataset(List.of("a", "b", "c", "d"), new Targets.Numbers(List.of("p", "q", "r")), x, y);
    }

    /** Any numbers, or for cross-entropy a class of every row. */
    private double[] targets() {
        if (!model.loss().takesLogits()) {
            return numbers(1000, 2, ROWS * 3);
        }
        double[] classes = new double[ROWS * 3];
        for (int row = 0; row < ROWS; row++) {
            classes[row * 3 + row * 7 % 3] = 1;
        }
        return classes;
    }

    /** Under Adam, a bias before batch normalisation has a derivative of rounding errors alone: there it is left out. */
    private Network network() {
        boolean bias = !model.loss().takesLogits();
        Activation output = model.loss().takesLogits() ? new Sigmoid() : new Identity();
        return new Network(
                4,
                List.of(
                        new LayerSpec(UNITS[0], model.hidden(), bias, true, model.normalization(), NONE),
                        new LayerSpec(UNITS[1], model.hidden(), bias, true, model.normalization(), NONE),
                        new LayerSpec(UNITS[2], output, bias, true, Optional.empty(), NONE)));
    }

    /** Gives the member its weights and biases. Modified: population. */
    static void start(Population population) {
        for (Slot slot : population.space().parameters()) {
            int layer = slot.name().charAt(slot.name().length() - 1) - '0';
            if (slot.name().startsWith("W")) {
                population.set(slot.name(), 0, numbers(2000 * layer, 1.5, slot.size()));
            } else if (slot.name().matches("b\\d")) {
                population.set(slot.name(), 0, numbers(2000 * layer + 1000, 0.2, slot.size()));
            }
        }
    }

    /** {@code factor} times ((31 k^2 + 17 k + 7) mod 1009) / 1009 - 1/2 for k from {@code first} on. */
    private static double[] numbers(int first, double factor, int count) {
        return IntStream.range(first, first + count)
                .mapToDouble(k -> factor * ((31L * k * k + 17L * k + 7) % 1009 / 1009.0 - 0.5))
                .toArray();
    }

    /** The results of the other program. */
    List<Line> expected() {
        try (InputStream resource = ReferenceCase.class.getResourceAsStream("reference/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ReferenceCase::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] words = text.split(" ");
        return new Line(
                words[0],
                Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
    }

    @Override
    public String toString() {
        return name;
    }
}
