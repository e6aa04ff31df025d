package org.gradlab.objective;

import org.gradlab.array.Array;
import org.gradlab.array.Combination;
import org.gradlab.array.Function;

/** One array operation of a {@link Tape}; its arrays are given by the numbers of their registers. */
sealed interface Instruction {

    /** Computes the array in register {@code out}. */
    void run(Array[] registers);

    /** out = f(x). */
    record Apply(Function f, int x, int out) implements Instruction {
        @Override
        public void run(Array[] registers) {
            registers[out].apply(f, registers[x]);
        }
    }

    /** out = f(x, y). */
    record Combine(Combination f, int x, int y, int out) implements Instruction {
        @Override
        public void run(Array[] registers) {
            registers[out].combine(f, registers[x], registers[y]);
        }
    }
}
