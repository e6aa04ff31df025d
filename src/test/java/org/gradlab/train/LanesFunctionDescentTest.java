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
        Population here = population(objective, 1e-4, starts);
        Population there = population(objective, 1e-4, starts);
        new Trainer(engine(), objective, new Momentum(), 1).train(here, new RecordPlan(10, 10), recorded -> {});
        new Trainer(Engines.nd4j(), objective, new Momentum(), 1).train(there, new RecordPlan(10, 10), recorded -> {});
        for (int m = 0; m < starts.length; m++) {
            assertThat(TestObjectives.parameters(here, m))
                    .containsExactly(TestObjectives.parameters(there, m), within(1e-12));
        }
    }
}
