package org.gradlab.expression.program;

import java.util.List;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;

/** One value of a straight-line program; arguments are the places of earlier values in its list. */
sealed interface ProgramValue {

    /** The values it is computed from. */
    List<Integer> arguments();

    /** Whether the value is there before the program runs. */
    default boolean isGiven() {
        return arguments().isEmpty();
    }

    /** The variable at {@code index}. */
    record Input(int index) implements ProgramValue {
        @Override
        public List<Integer> arguments() {
            return List.of();
        }
    }

    /** A number. */
    record Constant(double value) implements ProgramValue {
        @Override
        public List<Integer> arguments() {
            return List.of();
        }
    }

    /** f(x). */
    record Apply(Elementwise f, int x) implements ProgramValue {
        @Override
        public List<Integer> arguments() {
            return List.of(x);
        }
    }

    /** f(x, y). */
    record Combine(Pairwise f, int x, int y) implements ProgramValue {
        @Override
        public List<Integer> arguments() {
            return List.of(x, y);
        }
    }
}
