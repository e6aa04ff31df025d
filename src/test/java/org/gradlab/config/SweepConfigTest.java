package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gradlab.binding.YamlValue;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.network.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SweepConfigTest {

    private static final String BASE = """
            data: {source: xor}
            model: {layers: [{units: 3}, {units: 1}]}
            loss: mse
            optimizer: {name: momentum, learningRate: 0.5}
            training: {steps: 10}
            restarts: {count: 5}
            """;

    @Test
    void numbersOfMembersStayInOnePopulationAndTheRestMakesPopulations() throws ConfigException {
        LoadedSweep sweep = parse("""
                sweep:
                  optimizer.learningRate: {from: 1e-3, to: 1e1, count: 9, scale: log}
                  model.layers[0].units: [2, 4, 8]
                  optimizer.momentum: [0, 0.9]
                  model.layers[0].activation: [tanh, {name: elu, alpha: 2}]
                """);

        assertThat(sweep.axes().stream().map(SweepAxis::isOfMembers)).containsExactly(true, false, true, false);
        assertThat(sweep.populations()).hasSize(6);
        Config second = sweep.populations().get(1).config();
        assertThat(second.members()).isEqualTo(5 * 9 * 2);
        assertThat(model(second).layers().get(0).units()).isEqualTo(2);
        assertThat(model(second).layers().get(0).activation().word()).isEqualTo("elu");
        Config last = sweep.populations().get(4).config();
        assertThat(model(last).layers().get(0).units()).isEqualTo(8);
        assertThat(model(last).layers().get(0).activation()).isEqualTo(new Tanh());
    }

    @Test
    void rangesAreTheNumbersThatOneWouldWrite() throws ConfigException {
        assertThat(values("{from: 1e-3, to: 1e1, count: 5, scale: log}")).containsExactly(0.001, 0.01, 0.1, 1L, 10L);
        assertThat(values("{from: 0, to: 0.7, count: 8}")).containsExactly(0L, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
        assertThat(values("{from: 8, to: 2, count: 3}")).containsExactly(8L, 5L, 2L);
    }

    @Test
    void sweptKeyNeedsNoValueOfItsOwn() throws ConfigException {
        LoadedSweep sweep = ConfigLoader.parseSweep(
                "a.yaml",
                BASE.replace(", learningRate: 0.5", "") + "sweep: {optimizer.learningRate: [0.1, 1]}",
                List.of());

        assertThat(sweep.populations().get(0).config().members()).isEqualTo(10);
    }

    @Test
    void withoutSweepThereIsOnePopulation() throws ConfigException {
        LoadedSweep sweep = parse("");

        assertThat(sweep.sweeps()).isFalse();
        assertThat(sweep.populations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {optimizer.learningRat: [1]}            | a.yaml:7:33: optimizer.learningRat: expected one of the keys | did you mean "learningRate"?
            {model.layers.2.units: [1]}             | a.yaml:7:32: model.layers: expected an index below 2         | found 2
            {optimizer.learningRate: [1, -1]}       | a.yaml:7:37: optimizer.learningRate[1]: expected a finite    | found -1
            {model.layers.0.units: [1, 0, many]}    | a.yaml:7:35: model.layers[0].units: expected a whole number  | found 0
            {optimizer.momentum: [0.5, 0.5]}        | sweep.optimizer.momentum: expected a list of values          | each once
            {optimizer.momentum: 0.5}               | a.yaml:7:29: sweep.optimizer.momentum: expected a list       | found 0.5
            {optimizer.momentum: {from: 0, to: 1}}  | a.yaml:7:29: sweep.optimizer.momentum.count: expected        | the key is missing
            {optimizer.momentum: {from: 1, t: 0.5, count: 2}} | sweep.optimizer.momentum.t: expected one of the   | did you mean "to"?
            {optimizer.learningRate: {from: 0, to: 1, count: 3, scale: log}} | learningRate.from: expected a number above 0 | found 0
            {sweep.optimizer.momentum: [1]}         | expected the path of a key outside sweep                     | a.yaml:7:9
            {'a b': [1]}                            | expected the path of a key outside sweep                     | a.yaml:7:9
            {}                                      | a.yaml:7:8: sweep: expected values for at least one key      | found
            {seed: {from: 1, to: 2000, count: 2000}} | sweep: expected at most 1,000 populations                    | found 2,000
            """)
    void mistakesAreToldWithTheirPlace(String sweep, String beginning, String part) {
        assertThatThrownBy(() -> parse("sweep: " + sweep))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(beginning)
                .hasMessageContaining(part);
    }

    @Test
    void listBesideASweepIsRefusedSinceItWouldBePooled() {
        assertThatThrownBy(() -> ConfigLoader.parseSweep(
                        "a.yaml", BASE.replace("0.5", "[0.5, 1]") + "sweep: {model.layers.0.units: [2, 3]}", List.of()))
                .hasMessageContaining("a.yaml:4:43: optimizer.learningRate: expected one value here");
    }

    @Test
    void commandsOfOneSettingRefuseASweep() {
        assertThatThrownBy(() -> ConfigLoader.parse("a.yaml", BASE + "sweep: {seed: [1, 2]}", List.of()))
                .hasMessage("a.yaml:7:8: sweep: expected no sweep here, where one setting is meant;"
                        + " gradlab train and validate take it; found values for seed");
    }

    private static ModelConfig model(Config config) {
        return ((NetworkConfig) config.objective()).model();
    }

    private static List<Object> values(String range) throws ConfigException {
        return parse("sweep: {seed: [1], optimizer.learningRate: [1], optimizer.l2: " + range + "}")
                .axes()
                .get(2)
                .values()
                .stream()
                .map(YamlValue::data)
                .toList();
    }

    private static LoadedSweep parse(String sweep) throws ConfigException {
        return ConfigLoader.parseSweep("a.yaml", BASE + sweep, List.of());
    }
}
