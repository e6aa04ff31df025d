package org.gradlab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradlab.array.Engine;
import org.gradlab.difference.Approximation;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.RoundedValue;
import org.gradlab.expression.Value.Undefined;
import org.gradlab.objective.FunctionObjective;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** A written function where a member stands: its values with bounds on their rounding errors, and the derivatives that the engine computes. */
public final class FunctionLoss implements CheckedLoss {

    private final Expression function;
    private final List<Slot> trained;
    private final Map<String, Double> point = new TreeMap<>();
    private final double[] claimed;

    /** The function at the position of a population's only member. */
    public FunctionLoss(FunctionObjective objective, Engine engine, Population member, long step) {
        this.function = objective.function();
        this.trained = member.space().slots(Role.PARAMETER);
        objective.slots().forEach(slot -> point.put(slot.name(), member.number(slot.name(), 0)));
        Workspace workspace = Workspace.of(engine.block(1), member.space());
        workspace.state().load(member, 0);
        objective.evaluator(workspace).gradient(Step.training(step));
        this.claimed = workspace.gradients().flat().toDoubles();
    }

    @Override
    public List<ParameterBlock> blocks() {
        return ParameterBlock.ofFunction(trained);
    }

    @Override
    public List<Approximation> gradient() {
        return IntStream.range(0, claimed.length)
                .mapToObj(i -> new Approximation(claimed[i], error(i)))
                .toList();
    }

    /** What rounding may have done to the formula of the derivative, at most. */
    private double error(int index) {
        double error = RoundedValue.at(function.derivative(trained.get(index).name()), new Point(point))
                .error();
        return Double.isFinite(error) ? error : 0;
    }

    @Override
    public Approximation at(double[] direction, double t) {
        Map<String, RoundedValue> coordinates = new TreeMap<>();
        point.forEach((name, value) -> coordinates.put(name, RoundedValue.exact(value)));
        for (int i = 0; i < direction.length; i++) {
            RoundedValue move = RoundedValue.exact(t).times(RoundedValue.exact(direction[i]));
            coordinates.merge(trained.get(i).name(), move, RoundedValue::plus);
        }
        RoundedValue value = RoundedValue.of(function, coordinates);
        return new Approximation(value.value(), value.error());
    }

    @Override
    public Optional<String> kink(double[] direction) {
        List<String> moving = IntStream.range(0, direction.length)
                .filter(i -> direction[i] != 0)
                .mapToObj(i -> trained.get(i).name())
                .toList();
        return Gradient.of(function, moving).at(new Point(point)).stream()
                .filter(Undefined.class::isInstance)
                .map(value -> ((Undefined) value).reason())
                .findFirst();
    }
}
