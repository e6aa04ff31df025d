package org.gradlab.train;

import java.io.IOException;
import org.gradlab.npy.NpyContent;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;

/**
 * One matrix of some members that follow each other in a population, as an array of a file, [count, rows, columns].
 *
 * @param first the position of the first of them
 */
public record SlotArray(Population population, Slot slot, int first, int count) implements NpyContent {

    /** The matrix of all members. */
    public SlotArray(Population population, Slot slot) {
        this(population, slot, 0, population.members());
    }

    @Override
    public int[] shape() {
        return new int[] {count, slot.rows(), slot.columns()};
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        for (int m = 0; m < count; m++) {
            sink.accept(population.get(slot.name(), first + m));
        }
    }
}
