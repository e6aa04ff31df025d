package org.gradlab.curvature;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gradlab.array.dual.DualArray;
import org.gradlab.array.dual.DualEngine;
import org.gradlab.objective.Evaluator;
import org.gradlab.objective.MemberMeasure;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Role;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** The largest eigenvalue of the Hessian of the loss on all training rows, for all members of a block in step. */
public record Sharpness() implements MemberMeasure {

    /** Its name in files. */
    public static final String COLUMN = "sharpness";

    private static final Step STEP = Step.training(0);

    @Override
    public String column() {
        return COLUMN;
    }

    @Override
    public Pass bind(NetworkObjective objective, Workspace workspace) {
        Workspace dual = Workspace.of(
                DualEngine.around(workspace.block()), workspace.state().space());
        Evaluator evaluator = objective.onAllRows().evaluator(dual);
        return () -> {
            dual.state().take(workspace.state());
            return largest(dual, evaluator);
        };
    }

    private static double[] largest(Workspace dual, Evaluator evaluator) {
        DualArray parameters = (DualArray) dual.state().row(Role.PARAMETER);
        DualArray gradients = (DualArray) dual.gradients().flat();
        int size = parameters.columns();
        double[] at = parameters.toDoubles();
        Lanczos[] searches = Stream.generate(() -> Lanczos.fromRandom(size))
                .limit(dual.block().members())
                .toArray(Lanczos[]::new);
        while (!Arrays.stream(searches).allMatch(Lanczos::isSettled)) {
            parameters.load(at, 0);
            parameters.loadTangent(Arrays.stream(searches)
                    .flatMapToDouble(search -> Arrays.stream(search.next()))
                    .toArray());
            evaluator.gradient(STEP);
            double[] products = gradients.tangent();
            for (int m = 0; m < searches.length; m++) {
                if (!searches[m].isSettled()) {
                    searches[m].take(Arrays.copyOfRange(products, m * size, (m + 1) * size));
                }
            }
        }
        return Arrays.stream(searches).mapToDouble(Lanczos::largest).toArray();
    }
}
