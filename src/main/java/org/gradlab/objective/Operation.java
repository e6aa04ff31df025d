package org.gradlab.objective;

import java.util.List;
import org.gradlab.array.Combination;
import org.gradlab.array.Function;

/** One value of a straight-line program; arguments are the places of earlier values in its list. */
sealed interface Operation {

    /** The values it is computed from. */
    List<Integer> arguments();

    /** Whether the value is there before the program runs. */
    default boolean isGiven() {
        return arguments().isEmpty();
    }

    /** The variable at {@code index}. */
    record Input(int index) implements Operation {
        @Override
        public List<Integer> arguments() {
            return List.of();
        }
    }

    /** A number. */
    record Constant(double value) implements Operation {
        @Override
        public List<Integer> arguments() {
            return List.of();
        }
    }

    /** f(x). */
    record Apply(Function f, int x) implements Operation {
        @Override
        public List<Integer> arguments() {
            return List.of(x);
        }
    }

    /** f(x, y). */
    record Combine(Combination f, int x, int y) implements Operation {
        @Override
        public List<Integer> arguments() {
            return List.of(x, y);
        }
    }
}
