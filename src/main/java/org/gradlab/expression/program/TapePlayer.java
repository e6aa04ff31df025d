package org.gradlab.expression.program;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/** Runs a {@link Tape} for one block of members, in registers of its own, without allocating anything. */
public final class TapePlayer {

    private final ProgramStep[] instructions;
    private final Array[] registers;
    private final int firstOutput;

    /** A player whose variables are {@code inputs}, [members, 1, 1] each, at what they hold at each run. */
    public TapePlayer(Tape tape, Block block, List<Array> inputs) {
        this.instructions = tape.instructions().toArray(ProgramStep[]::new);
        this.firstOutput = tape.inputs();
        int own = tape.inputs() + tape.outputs();
        this.registers = new Array[own + tape.workingSize()];
        for (int i = 0; i < tape.inputs(); i++) {
            registers[i] = inputs.get(i);
        }
        for (int i = own; i < registers.length; i++) {
            registers[i] = block.create(1, 1);
        }
        for (int i = 0; i < tape.constants().size(); i++) {
            registers[own + i].fill(tape.constants().get(i));
        }
    }

    /** Where the result at {@code index} goes, [members, 1, 1]; to be said for all of them before a run. */
    public void output(int index, Array array) {
        registers[firstOutput + index] = array;
    }

    /** Computes all results. Modified: the outputs. */
    public void run() {
        for (ProgramStep instruction : instructions) {
            instruction.run(registers);
        }
    }
}
