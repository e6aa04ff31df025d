package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradlab.array.Precision;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.data.CsvSource;
import org.gradlab.data.DataPlan;
import org.gradlab.data.LogicGate;
import org.gradlab.data.Moons;
import org.gradlab.data.Scaling;
import org.gradlab.data.Split;
import org.gradlab.data.TargetKind;
import org.gradlab.engine.EngineChoice;
import org.gradlab.loss.MeanSquaredError;
import org.gradlab.network.LayerSpec;
import org.gradlab.network.Sigmoid;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.optimizer.Sgd;
import org.gradlab.restart.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigLoaderTest {

    private static final String SMALLEST = """
            data: {source: xor}
            model: {layers: [{units: 1}]}
            loss: mse
            optimizer: {learningRate: 0.5}
            training: {epochs: 10}
            """;

    @TempDir
    private Path folder;

    @Test
    void absentKeysTakeTheirDefaults() throws ConfigException {
        Config config = parse();

        assertThat(config.name()).isEqualTo("small");
        assertThat(config.seed()).isZero();
        assertThat(config.engine()).isEqualTo(EngineChoice.AUTO);
        assertThat(config.precision()).isEqualTo(Precision.DOUBLE);
        assertThat(network(config).data())
                .isEqualTo(new DataPlan(LogicGate.XOR, Scaling.NONE, new Split(1, 0, 0), true));
        assertThat(network(config).model().layers())
                .containsExactly(new LayerConfig(LayerSpec.of(1, new Sigmoid()), Optional.empty()));
        assertThat(config.optimizer()).isEqualTo(Optimizer.of(new Sgd(), 0.5));
        assertThat(config.training())
                .isEqualTo(new TrainingConfig(
                        new TrainingConfig.Epochs(10),
                        OptionalInt.empty(),
                        true,
                        StopConfig.NONE,
                        TrainingConfig.Restore.LAST));
        assertThat(config.restarts()).isEqualTo(new RestartsConfig(1, new Target.None()));
        assertThat(config.record()).isEqualTo(RecordConfig.STANDARD);
    }

    @Test
    void overrideReplacesAKey() throws ConfigException {
        assertThat(parse("seed=3").seed()).isEqualTo(3);
        assertThat(network(parse("model.layers[0].units=8")).model().output().units())
                .isEqualTo(8);
        assertThat(network(parse("data={source: moons, noise: 0.3}")).data().source())
                .isEqualTo(new Moons(200, 0.3));
    }

    @Test
    void overrideAddsAKeyAndTheSectionAroundIt() throws ConfigException {
        assertThat(parse("restarts.target.loss=0.1").restarts().target()).isEqualTo(new Target.Loss(0.1));
    }

    @Test
    void laterOverrideWins() throws ConfigException {
        assertThat(parse("seed=3", "seed=4").seed()).isEqualTo(4);
    }

    @Test
    void overrideOfOneLayerLeavesItsTwinAlone() throws ConfigException {
        String text = SMALLEST.replace("[{units: 1}]", "[&l {units: 2}, *l]");

        ModelConfig model = network(ConfigLoader.parse("a.yaml", text, List.of("model.layers[0].units=8"))
                        .config())
                .model();

        assertThat(model.layers()).extracting(LayerConfig::units).containsExactly(8, 2);
    }

    @Test
    void errorsOfOverridesNameTheOverride() {
        assertThatThrownBy(() -> parse(
                        "sed=1",
                        "model.layers[0].units=many",
                        "model.layers[1].units=2",
                        "loss.name=mse",
                        "data[0]=1",
                        "a..b=1",
                        "seed",
                        "name=",
                        "training={epochs: 1"))
                .hasMessage("""
                        --set model.layers[1].units=2: model.layers: expected an index below 1, the length of the list; found 1
                        --set loss.name=mse: loss: expected a mapping, to set name in it; found "mse"
                        --set data[0]=1: data: expected a list, to set item 0 of it; found a mapping
                        --set a..b=1: expected key.path=value, such as model.layers[0].units=8; found "a..b=1"
                        --set seed: expected key.path=value, such as model.layers[0].units=8; found "seed"
                        --set name=: name: expected a value after =; found nothing
                        --set training={epochs: 1: expected valid YAML; found a mistake: expected ',' or '}', but got <stream end> (while parsing a flow mapping)
                        --set sed=1: sed: expected one of the keys name, seed, engine, precision, data, model, loss, optimizer, training, restarts, record, sweep, objective, start; found "sed"; did you mean "seed"?
                        --set model.layers[0].units=many: model.layers[0].units: expected a whole number from 1 to 65,536; found "many\"""".stripTrailing());
    }

    @Test
    void positionsPointAtValuesAndSurroundingsOfAbsentKeys() throws ConfigException {
        LoadedConfig loaded = ConfigLoader.parse("small.yaml", SMALLEST, List.of());

        assertThat(loaded.positions().error("model.layers[0].units", "2 units"))
                .hasToString("small.yaml:2:26: model.layers[0].units: expected 2 units; found 1");
        assertThat(loaded.positions().of("model.layers[0].bias")).hasToString("small.yaml:2:18");
        assertThat(loaded.positions().of("restarts.count")).hasToString("small.yaml:1:1");
    }

    @Test
    void filesAreRelativeToTheConfigsFolder() throws Exception {
        Path file = folder.resolve("sub.yaml");
        Files.writeString(
                file, SMALLEST.replace("source: xor", "source: csv, file: data/a.csv, target: y, kind: numbers"));

        Config config = ConfigLoader.load(file, List.of()).config();

        assertThat(network(config).data().source())
                .isEqualTo(new CsvSource(
                        folder.resolve("data/a.csv"), List.of(), List.of("y"), Optional.of(TargetKind.NUMBERS)));
        assertThat(ConfigWriter.text(config, folder.resolve("runs/a"))).contains("file: ../../data/a.csv");
    }

    @Test
    void nameFollowsTheFileAndFitsAFolder() throws ConfigException {
        assertThat(ConfigLoader.parse("a/my first net.yml", SMALLEST, List.of())
                        .config()
                        .name())
                .isEqualTo("my-first-net");
    }

    @Test
    void missingFileFolderAndHugeFileAreReported() throws IOException {
        Path missing = folder.resolve("no.yaml");
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> ConfigLoader.load(missing, List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage(missing + ": expected a configuration file; found no such file");
        assertThatThrownBy(() -> ConfigLoader.load(folder, List.of()))
                .hasMessage(folder + ": expected a configuration file; found a folder");
        assertThatThrownBy(() -> ConfigLoader.load(huge, List.of()))
                .hasMessage(huge + ": expected a configuration of at most 1 MiB; found a larger file");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreAccepted() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFF" + SMALLEST.replace("\n", "\r\n"));

        assertThat(network(ConfigLoader.load(file, List.of()).config()).loss()).isEqualTo(new MeanSquaredError());
    }

    private static Config parse(String... overrides) throws ConfigException {
        return ConfigLoader.parse("small.yaml", SMALLEST, List.of(overrides)).config();
    }

    private static NetworkConfig network(Config config) {
        return (NetworkConfig) config.objective();
    }
}
