package org.gradlab.objective;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradlab.array.Work;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Operator;
import org.gradlab.expression.program.Tape;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/**
 * A written function of several variables, each a parameter [1, 1].
 *
 * <p>Gradients are the symbolic ones, and NaN where the function has no value or no slope, as in {@link Gradient#at}. One thing is
 * not looked for, because it would cost a value at every step: a function that exists everywhere may overflow where its
 * slope does not yet.
 */
public final class FunctionObjective implements Objective {

    private final Expression function;
    private final List<Slot> slots;
    private final Tape value;
    private final Tape gradient;

    /**
     * An objective with all variables of a function as its parameters.
     *
     * @param variables in the order that parameters and records have
     * @param frozen those that keep the value they start with
     */
    public FunctionObjective(Expression function, List<String> variables, Set<String> frozen) {
        requireVariables(function, variables, frozen);
        this.function = function;
        this.slots = variables.stream()
                .map(name -> Slot.parameter(name, 1, 1, !frozen.contains(name)))
                .toList();
        this.value = Tape.of(variables, List.of(function));
        this.gradient = Tape.of(variables, slopes(function, trainable()));
    }

    /** What is minimized. */
    public Expression function() {
        return function;
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public RecordLayout layout() {
        return RecordLayout.ofFunction(variables());
    }

    @Override
    public double epochs(long step) {
        return 0;
    }

    @Override
    public long workingSize() {
        return gradient.workingSize();
    }

    @Override
    public Evaluator evaluator(Workspace workspace) {
        return new FunctionEvaluator(this, workspace);
    }

    @Override
    public Work work() {
        return new Work(0, 0, 0, 0, gradient.instructions().size());
    }

    /** All variables, frozen ones too. */
    List<String> variables() {
        return slots.stream().map(Slot::name).toList();
    }

    /** The variables that gradients are formed for. */
    List<String> trainable() {
        return slots.stream()
                .filter(slot -> slot.role() == Role.PARAMETER)
                .map(Slot::name)
                .toList();
    }

    /** Computes the value. */
    Tape value() {
        return value;
    }

    /** Computes the partial derivatives by the trainable variables. */
    Tape gradient() {
        return gradient;
    }

    /** The partial derivatives; 0 times the function is 0 where that has a value, and NaN where it has none. */
    private static List<Expression> slopes(Expression function, List<String> variables) {
        List<Expression> partials = Gradient.of(function, variables).partials();
        if (function.isTotal()) {
            return partials;
        }
        Expression guard = new Expression.Binary(Operator.PRODUCT, Expression.Literal.ZERO, function);
        return partials.stream()
                .<Expression>map(partial -> new Expression.Binary(Operator.SUM, partial, guard))
                .toList();
    }

    private static void requireVariables(Expression function, List<String> variables, Set<String> frozen) {
        Set<String> expected = function.variables();
        if (expected.isEmpty()) {
            throw new IllegalArgumentException("nothing to train: " + function.text() + " has no variable");
        }
        if (variables.size() != expected.size() || !expected.equals(new TreeSet<>(variables))) {
            throw new IllegalArgumentException("expected the variables " + expected + " of " + function.text()
                    + ", each once, found " + variables);
        }
        if (!expected.containsAll(frozen)) {
            throw new IllegalArgumentException(
                    "expected frozen variables among " + expected + ", found " + new TreeSet<>(frozen));
        }
    }
}
