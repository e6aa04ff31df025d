package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradlab.array.Engine;
import org.gradlab.network.TestEngines;
import org.gradlab.state.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trainings of 200 steps against those of an independent program, whose results are resources. */
class ReferenceTrainingTest {

    private static final Percentage A_BILLIONTH = Percentage.withPercentage(1e-7);

    static Stream<Arguments> cases() {
        return TestEngines.all()
                .flatMap(engine -> ReferenceCase.all().map(reference -> Arguments.of(engine, reference)));
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("cases")
    void everyLossAndEveryParameterAgrees(Engine engine, ReferenceCase reference) {
        TrainingSetup setup = reference.setup(engine);
        Population population = setup.population(0, 1);
        ReferenceCase.start(population);
        List<Double> losses = new ArrayList<>();
        new Trainer(setup, 1).train(population, new RecordPlan(200, 50), event -> losses.add(event.memberValues()[0]));
        for (ReferenceCase.Line line : reference.expected()) {
            double[] found = line.name().equals("loss")
                    ? losses.stream().mapToDouble(Double::doubleValue).toArray()
                    : population.get(line.name(), 0);
            assertThat(found).hasSameSizeAs(line.numbers());
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).as("%s, number %d", line.name(), i).isCloseTo(line.numbers()[i], A_BILLIONTH);
            }
        }
    }
}
