package org.gradlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.chart.Figure;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.LoadedSweep;
import org.gradlab.file.RunFileException;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.json.Json;
import org.gradlab.report.sweep.SweepView;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.RunService;
import org.gradlab.run.StopRequest;
import org.gradlab.run.StoredRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep trained once, and what is made of it. */
final class SweepTrainingTest {

    private static final String BASE = """
            name: small
            engine: plain
            data: {source: xor}
            model: {initializer: {name: uniform, low: -1, high: 1}, layers: [{units: 3, activation: tanh}, {units: 1}]}
            loss: mse
            optimizer: {name: sgd, learningRate: 1}
            training: {steps: 120}
            restarts: {count: 6, target: {loss: 0.1}}
            record: {every: 20}
            """;
    private static final String SWEEP = BASE + """
            sweep:
              optimizer.learningRate: [0.5, 4]
              model.layers[0].units: [2, 5]
              model.layers[0].learningRate: [1, 3]
            """;

    @TempDir
    private static Path folder;

    private static StoredSweep sweep;

    @BeforeAll
    static void train() throws IOException, ConfigException {
        sweep = train(SWEEP, folder.resolve("whole"));
    }

    private static StoredSweep train(String text, Path out) throws IOException, ConfigException {
        return training(new StopRequest()).train(load(text), Optional.of(out));
    }

    private static LoadedSweep load(String text) throws ConfigException {
        return ConfigLoader.parseSweep("small.yaml", text, List.of());
    }

    private static SweepTraining training(StopRequest stop) {
        return new SweepTraining(new RunService(1, stop, "test", List.of()), List.of());
    }

    @Test
    void everyCombinationIsTrainedAsAlone() throws IOException, ConfigException {
        assertThat(sweep.isDone()).isTrue();
        assertThat(sweep.populations()).isEqualTo(2);
        assertThat(sweep.settings())
                .hasSize(8)
                .allMatch(setting -> setting.members().size() == 6);
        for (Setting setting : List.of(sweep.settings().get(1), sweep.settings().get(7))) {
            List<Integer> place = setting.place();
            StoredSweep alone = train(
                    BASE + """
                    sweep:
                      optimizer.learningRate: [%s]
                      model.layers[0].units: [%s]
                      model.layers[0].learningRate: [%s]
                    """.formatted(value(0, place), value(1, place), value(2, place)),
                    folder.resolve("alone"
                            + String.join(
                                    "-", place.stream().map(String::valueOf).toList())));

            assertThat(setting.members().stream().map(MemberResult::loss))
                    .isEqualTo(alone.settings().get(0).members().stream()
                            .map(MemberResult::loss)
                            .toList());
        }
    }

    private static String value(int axis, List<Integer> place) {
        return sweep.axes().get(axis).values().get(place.get(axis));
    }

    @Test
    void sweepThatWasKilledKeepsWhatIsDoneAndComesOutTheSame() throws IOException, ConfigException {
        Path killed = folder.resolve("killed");
        StopRequest stop = new StopRequest();
        stop.make();
        StoredSweep interrupted = training(stop).train(load(SWEEP), Optional.of(killed));
        assertThat(interrupted.isDone()).isFalse();
        assertThat(text(interrupted, 80)).contains("Only 0 of 2 populations", "gradlab resume");
        // A second population that was killed before it had anything to go on with.
        Files.createDirectories(killed.resolve("002/parameters"));

        StoredSweep resumed = training(new StopRequest()).resume(killed);

        assertThat(resumed.isDone()).isTrue();
        assertThat(restarts(killed)).isEqualTo(restarts(folder.resolve("whole")));
        assertThatThrownBy(() -> training(new StopRequest()).resume(killed))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("nothing to go on with");
    }

    private static Map<String, String> restarts(Path sweepFolder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String run : List.of("001", "002")) {
            files.put(run, Files.readString(sweepFolder.resolve(run).resolve("restarts.csv")));
        }
        return files;
    }

    @Test
    void nothingIsWrittenWhereAPopulationDoesNotFitItsData() throws IOException {
        Path out = folder.resolve("wrong");

        assertThatThrownBy(() -> train(BASE + "sweep: {training.batchSize: [2, 5]}", out))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("training.batchSize: expected at most 4");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).doesNotContain(out);
        }
    }

    @Test
    void bestSettingIsNamedFirstAndCalledBetterWhereItsIntervalSaysSo() {
        String text = text(sweep, 80);

        assertThat(text).startsWith("8 settings of 3 keys, 48 members. The target (loss <= 0.1) is reached most");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80).hasSizeLessThanOrEqualTo(24);
        assertThat(text).contains("best less this", "Success rate, optimizer.learningRate down, units across:");
    }

    @Test
    void gridPoolsTheMembersOfAllOtherKeys() throws IOException, ConfigException {
        Grid grid = Grid.of(sweep, 0, 1, GridMeasure.SUCCESS);

        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                List<Integer> cell = List.of(row, column);
                double expected = sweep.settings().stream()
                        .filter(setting -> setting.place().subList(0, 2).equals(cell))
                        .mapToInt(setting -> setting.reached().count())
                        .sum();
                assertThat(grid.values()[row][column]).isEqualTo(expected / 12);
            }
        }
    }

    @Test
    void gradientRatioIsThatOfTheLastRecord() throws IOException, ConfigException {
        StoredRun run = new StoredRun(folder.resolve("whole/002"));
        Setting setting = sweep.settings().get(5);
        double[] expected = new double[6];
        Arrays.setAll(expected, i -> lastRatio(run, setting.members().get(i).member()));

        assertThat(sweep.gradientRatios(setting)).containsExactly(expected, within(1e-12));
    }

    private static double lastRatio(StoredRun run, int member) {
        try {
            var layers = run.member(member).sites().lastEntry().getValue();
            return layers.get(0).value("dw_norm") / layers.get(1).value("dw_norm");
        } catch (IOException | ConfigException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyMeasureHasAPictureAndText() throws IOException, ConfigException {
        SweepView view = SweepView.of(sweep);
        for (GridMeasure measure : GridMeasure.values()) {
            Grid grid = view.grid(List.of("units", "optimizer.learningRate"), Optional.of(measure))
                    .orElseThrow();
            Figure figure = view.figure(grid);

            assertThat(figure.svg())
                    .contains(measure.title(), "optimizer.learningRate")
                    .doesNotContain("NaN");
            assertThat(Json.text(OutputSection.contents(view.sections(Optional.of(grid), new Display(80, false)))))
                    .contains("\"measure\": \"" + measure.word() + "\"");
        }
        assertThatThrownBy(() -> view.grid(List.of("units", "width"), Optional.empty()))
                .hasMessageStartingWith("--keys: expected two of optimizer.learningRate, model.layers[0].units");
    }

    private static String text(StoredSweep some, int width) {
        try {
            SweepView view = SweepView.of(some);
            return String.join(
                    "\n",
                    OutputSection.lines(
                            view.sections(view.grid(List.of(), Optional.empty()), new Display(width, 24, false))));
        } catch (IOException | ConfigException e) {
            throw new AssertionError(e);
        }
    }
}
