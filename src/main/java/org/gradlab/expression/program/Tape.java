package org.gradlab.expression.program;

import java.util.List;
import org.gradlab.expression.Expression;

/**
 * Expressions as a list of array operations on numbered registers, to be run for whole blocks of members. Registers are in
 * this order: the variables, the outputs, the constants, and temporaries, which hold several values one after the
 * other.
 *
 * @param inputs how many variables
 * @param outputs how many expressions
 * @param constants the numbers that the registers after the outputs hold
 * @param temporaries how many registers come last
 */
public record Tape(int inputs, int outputs, List<Double> constants, int temporaries, List<ProgramStep> instructions) {

    public Tape {
        constants = List.copyOf(constants);
        instructions = List.copyOf(instructions);
    }

    /** A tape that computes {@code expressions} of {@code variables}, and what they have in common once. */
    public static Tape of(List<String> variables, List<Expression> expressions) {
        ValueNumbering numbering = new ValueNumbering(variables);
        List<Integer> results = expressions.stream().map(numbering::number).toList();
        return new RegisterAllocation(numbering.operations(), results, variables.size()).tape();
    }

    /** How many numbers a member needs besides the variables and the outputs. */
    public int workingSize() {
        return constants.size() + temporaries;
    }
}
