package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.gradlab.array.Engine;
import org.gradlab.expression.Expression;
import org.gradlab.file.RunFileException;
import org.gradlab.network.TestEngines;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.Npz;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trainings that end at a checkpoint and go on from its file, against those that were never interrupted. */
class CheckpointTest {

    private static final RecordPlan PLAN = new RecordPlan(40, 11);

    @TempDir
    Path folder;

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    /** Adam, dropout, mini-batches, a schedule, batch normalisation, clipping, decay, stop rules and best parameters. */
    @ParameterizedTest
    @MethodSource("engines")
    void aTrainingThatGoesOnIsOneThatWasNeverInterrupted(Engine engine) throws IOException {
        List<StopRule> rules = List.of(new SmallGradient(0.3), new NoImprovement(15, 0, "validation_loss"));
        StopPlan stops = new StopPlan(rules, "validation_loss", true);
        TrainingSetup setup = EveryRemedy.setup(new BlocksOf(4, engine), EveryRemedy.ADAM, stops);
        MemberSet members = MemberSet.of(0, 1, 2, 3, 5, 8, 13, 21, 34);
        Population whole = EveryRemedy.population(setup, members);
        Recording expected = new Recording(whole);
        new Trainer(setup, 2).train(whole, PLAN, expected);

        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 3; trial++) {
            long at = random.nextLong(0, PLAN.steps() + 1);
            Map<Long, List<Recording.Row>> rows = interrupt(setup, EveryRemedy.population(setup, members), at);
            Population resumed = EveryRemedy.population(setup, members);
            long step = checkpoint().read(resumed);
            Recording rest = new Recording(resumed);
            new Trainer(setup, 1, slow()).train(resumed, step, PLAN, rest);

            rest.rows()
                    .forEach((member, more) ->
                            rows.computeIfAbsent(member, m -> new ArrayList<>()).addAll(more));
            assertThat(rows).as("seed %d, step %d", seed, step).isEqualTo(expected.rows());
            for (int m = 0; m < members.size(); m++) {
                EveryRemedy.assertSame(resumed, m, whole, m);
            }
        }
    }

    /** Trains up to a checkpoint at the first end of a stride from {@code at} on; the rows of the records before it. */
    private Map<Long, List<Recording.Row>> interrupt(TrainingSetup setup, Population population, long at) {
        Recording recording = new Recording(population, step -> {
            if (step < at) {
                return Optional.empty();
            }
            write(population, step);
            return Optional.of(StopReason.INTERRUPT);
        });
        TrainingEnd end = new Trainer(setup, 2, slow()).train(population, PLAN, recording);
        Map<Long, List<Recording.Row>> before = new TreeMap<>();
        recording
                .rows()
                .forEach((member, rows) -> rows.stream()
                        .filter(row -> row.step() < end.step())
                        .forEach(row -> before.computeIfAbsent(member, m -> new ArrayList<>())
                                .add(row)));
        return before;
    }

    @Test
    void aFinishedTrainingGoesOnForMoreSteps() throws IOException {
        TrainingSetup setup = valley();
        Population few = population(setup);
        Recording keeping = new Recording(few, step -> {
            if (step == 30) {
                write(few, step);
            }
            return Optional.empty();
        });
        new Trainer(setup, 1).train(few, new RecordPlan(30, 10), keeping);
        Population more = population(setup);
        assertThat(checkpoint().read(more)).isEqualTo(30);
        new Trainer(setup, 1).train(more, 30, new RecordPlan(70, 10), new Recording(more));

        Population whole = population(setup);
        new Trainer(setup, 1).train(whole, new RecordPlan(70, 10), new Recording(whole));
        EveryRemedy.assertSame(more, 0, whole, 0);
        EveryRemedy.assertSame(more, 1, whole, 1);
    }

    @Test
    void aFileOfAnotherTrainingIsRefusedAndChangesNothing() throws IOException {
        Population population = population(valley());
        write(population, 17);
        refuses(
                new Checkpoint(file(), "another"),
                population,
                "is the checkpoint of another configuration, other data or another engine");
        refuses(checkpoint(), valley().population(MemberSet.of(3, 5)), "has other members than 2 members of 3..5");

        changed("velocity", Optional.of(new NpyArray(new int[] {2, 1, 3}, new double[6])));
        refuses(checkpoint(), population, "the array \"velocity\": expected [2, 1, 2], found [2, 1, 3]");
        changed("velocity", Optional.empty());
        refuses(checkpoint(), population, "has no array \"velocity\"");
        changed("checkpoint.step", Optional.of(new NpyArray(new int[] {1}, new double[] {0.5})));
        refuses(checkpoint(), population, "the array \"checkpoint.step\": expected a step, found [0.5]");
        changed("checkpoint.version", Optional.of(new NpyArray(new int[] {1}, new double[] {9})));
        refuses(checkpoint(), population, "is no checkpoint that this version of Gradlab can read");
        changed("checkpoint.version", Optional.empty());
        refuses(checkpoint(), population, "is not the checkpoint of a training: it has no \"checkpoint.version\"");
        changed("more", Optional.of(new NpyArray(new int[] {1}, new double[1])));
        refuses(checkpoint(), population, "has arrays that the training does not: more");
    }

    @Test
    void aFileThatIsCutOffOrDamagedIsRefused() throws IOException {
        Population population = population(valley());
        write(population, 17);
        byte[] whole = Files.readAllBytes(file());
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            Files.write(file(), Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThatThrownBy(() -> checkpoint().read(population)).isInstanceOf(RunFileException.class);
        }
        int number = new String(whole, StandardCharsets.ISO_8859_1).indexOf("velocity.npy") + 150;
        whole[number] ^= 1;
        Files.write(file(), whole);
        refuses(checkpoint(), population, "the array \"velocity\" is damaged");
    }

    @Test
    void aCheckpointIsDueAfterSoManyStepsOrSoMuchTime() {
        Cadence steps = Cadence.everySteps(10, 5);
        assertThat(List.of(steps.isDue(14), steps.isDue(15), steps.isDue(24), steps.isDue(27), steps.isDue(36)))
                .containsExactly(false, true, false, true, false);
        AtomicLong now = new AtomicLong(7);
        Cadence time = Cadence.every(Duration.ofNanos(3), now::get);
        assertThat(time.isDue(100)).isFalse();
        now.set(10);
        assertThat(time.isDue(101)).isTrue();
        assertThat(time.isDue(102)).isFalse();
    }

    /** Writes a file of which an array is another, or missing. */
    private void changed(String name, Optional<NpyArray> array) throws IOException {
        write(population(valley()), 17);
        Map<String, NpyArray> arrays = new LinkedHashMap<>(Npz.read(file()));
        array.ifPresentOrElse(value -> arrays.put(name, value), () -> arrays.remove(name));
        Npz.write(file(), arrays);
    }

    private void refuses(Checkpoint checkpoint, Population population, String problem) {
        population.setNumber("control.stoppedAt", 1, 5);
        double[] before = population.perMember("control.stoppedAt");
        assertThatThrownBy(() -> checkpoint.read(population))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file() + ": " + problem);
        assertThat(population.perMember("control.stoppedAt")).containsExactly(before);
    }

    private void write(Population population, long step) {
        try {
            checkpoint().write(population, step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(file(), "0123456789abcdef");
    }

    private Path file() {
        return folder.resolve("checkpoint.npz");
    }

    private static Population population(TrainingSetup setup) {
        Population population = setup.population(0, 2);
        population.set("x", 0, 3);
        population.set("y", 1, -2);
        return population;
    }

    private static TrainingSetup valley() {
        FunctionObjective objective =
                new FunctionObjective(Expression.parse("x^2 + 10*(y - x^2)^2"), List.of("x", "y"), Set.of());
        return new TrainingSetup(
                TestEngines.all().toList().get(1), objective, Optimizer.of(new Momentum(List.of(0.9)), 0.001));
    }

    /** A clock by which every step takes long. */
    private static LongSupplier slow() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(1_000_000_000);
    }
}
