package org.gradlab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;
import org.gradlab.expression.Expression;
import org.gradlab.expression.TestFunction;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.objective.TestObjectives;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Optimizer;
import org.gradlab.state.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanesFunctionDescentTest extends FunctionDescentContract {

    @Override
    Engine engine() {
        return Engines.lanes().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("testFunctions")
    void nd4jDescendsTheSameWay(TestFunction function, int n) {
        Expression expression = function.expression(n);
        FunctionObjective objective = new FunctionObjective(expression, List.copyOf(expression.variables()), Set.of());
        double[][] starts = starts(3, n);
        Optimizer optimizer = Optimizer.of(new Momentum(List.of(0.9)), 1e-4);
        Population here = trained(new TrainingSetup(engine(), objective, optimizer), starts);
        Population there = trained(new TrainingSetup(Engines.nd4j(), objective, optimizer), starts);
        for (int m = 0; m < starts.length; m++) {
            assertThat(TestObjectives.parameters(here, m))
                    .containsExactly(TestObjectives.parameters(there, m), within(1e-12));
        }
    }

    private static Population trained(TrainingSetup setup, double[][] starts) {
        Population population = population(setup, starts);
        new Trainer(setup, 1).train(population, new RecordPlan(10, 10), recorded -> {});
        return population;
    }
}
