package org.gradlab.expression.program;

import org.gradlab.array.Array;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Pairwise;

/** One array operation of a {@link Tape}; its arrays are given by the numbers of their registers. */
public sealed interface ProgramStep {

    /** Computes the array in register {@code out}. */
    void run(Array[] registers);

    /** out = f(x). */
    record Apply(Elementwise f, int x, int out) implements ProgramStep {
        @Override
        public void run(Array[] registers) {
            registers[out].apply(f, registers[x]);
        }
    }

    /** out = f(x, y). */
    record Combine(Pairwise f, int x, int y, int out) implements ProgramStep {
        @Override
        public void run(Array[] registers) {
            registers[out].combine(f, registers[x], registers[y]);
        }
    }
}
