package org.gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gradlab.array.Engine;
import org.gradlab.check.FaultyEngine;
import org.gradlab.config.ConfigLoader;
import org.gradlab.restart.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cure of a planted disease ranks first, or does as much as the first. */
class DoctorTest {

    private static final String MOONS = "source: moons, samples: 40";
    private static final String CROSS = "loss: binaryCrossEntropy\n";
    private static final String TARGET = "restarts: {count: 8, target: {accuracy: 0.8}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activation | 8 sigmoid, 8 sigmoid, 8 sigmoid, 8 sigmoid, 8 sigmoid, 1 sigmoid | glorotUniform | 0.5",
                "initializer | 6 tanh, 1 sigmoid | '{name: constant, value: 0}' | 0.5",
                "rate | 8 tanh, 1 sigmoid | glorotUniform | 0.002"
            })
    void thePlantedCureRanksFirstOrTies(String kind, String layers, String initializer, String rate) throws Exception {
        Treatment treatment = treated(Patient.of(
                MOONS,
                layers,
                initializer,
                CROSS + "optimizer: {learningRate: " + rate + "}\ntraining: {steps: 150}\n" + TARGET));
        Effect first = treatment.effects().get(0);

        assertThat(first.helps()).isTrue();
        assertThat(treatment.effects()).anySatisfy(effect -> {
            assertThat(effect.remedy().kind()).isEqualTo(kind);
            assertThat(effect.difference()).isEqualTo(first.difference());
        });
    }

    @Test
    void unscaledInputsAreCuredByScalingThem() throws Exception {
        Treatment treatment = treated(Patient.of(
                "source: csv, file: data/wine.csv, target: cultivar, scale: none",
                "6 tanh, 3 softmax",
                "glorotUniform",
                """
                loss: categoricalCrossEntropy
                optimizer: {learningRate: 0.3}
                training: {steps: 60}
                restarts: {count: 8, target: {accuracy: 0.95}}
                """));
        Effect first = treatment.effects().get(0);

        assertThat(treatment.effects().stream()
                        .filter(effect -> effect.difference() == first.difference())
                        .map(effect -> effect.remedy().kind()))
                .contains("scaling");
    }

    @Test
    void nothingHelpsWhereNothingCanBeLearned() throws Exception {
        Treatment treatment = treated(Patient.of("source: xor", "1 sigmoid", "glorotUniform", """
                loss: binaryCrossEntropy
                optimizer: {learningRate: 0.5}
                training: {steps: 50}
                restarts: {count: 8, target: {accuracy: 1}}
                """));

        assertThat(treatment.effects()).noneMatch(Effect::helps);
    }

    @Test
    void aSeedThatSucceedsFourTimesInFiveNeedsThreeRestarts() throws Exception {
        Effect effect = new Effect(Remedy.of("rate", "optimizer.learningRate", 1), 40, 0.1, 40, 0, 50);

        assertThat(new Treatment(treated().diagnosis(), new Proportion(40, 50), true, List.of()).restartsForSuccess())
                .hasValue(3);
        // Agresti and Min 2005 by hand: 40 / 52, and 1.96 sqrt(41 - 1600 / 52) / 52.
        assertThat(effect.low()).isCloseTo(40.0 / 52 - 1.959964 * Math.sqrt(41 - 1600.0 / 52) / 52, within(1e-6));
    }

    @Test
    void aWrongGradientIsABugAndNoDisease() throws Exception {
        Patient patient = Patient.of(MOONS, "3 tanh, 1 sigmoid", "glorotUniform", "training: {steps: 5}\n");
        UnaryOperator<Engine> fault =
                engine -> new FaultyEngine(FaultyEngine.Operation.WAY_THROUGH_WEIGHTS, 0, FaultyEngine::nothing);

        assertThat(doctor(patient, fault).consult())
                .isInstanceOfSatisfying(
                        Bug.class,
                        bug -> assertThat(bug.check().check().wrong()).isNotEmpty());
        assertThat(doctor(patient, engine -> engine).consult()).isInstanceOf(Treatment.class);
    }

    private static Doctor doctor(Patient patient, UnaryOperator<Engine> engine) {
        return new Doctor(more -> ConfigLoader.parse("patient.yaml", patient.text(), more), 1, engine);
    }

    private static Treatment treated() throws Exception {
        return treated(Patient.of(
                "source: or", "1 sigmoid", "zeros", CROSS + "optimizer: {learningRate: 1}\ntraining: {steps: 5}\n"));
    }

    private static Treatment treated(Patient patient) throws Exception {
        return doctor(patient, engine -> engine).treat();
    }
}
