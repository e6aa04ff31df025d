package org.gradlab.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.array.Reduction;
import org.gradlab.network.Activation;

/** Sums of f'(z): an activation's way back, f'(z) times what comes from above, where that is one. */
final class SlopeSum {

    private final Block block;
    private final Map<List<Integer>, Room> rooms = new HashMap<>();

    private record Room(Array ones, Array slope) {}

    SlopeSum(Block block) {
        this.block = block;
    }

    /** into = the sum of f'(z), where a = f(z). */
    void sum(Activation f, Array z, Array a, Array into) {
        Room room = rooms.computeIfAbsent(List.of(z.rows(), z.columns()), shape -> room(z.rows(), z.columns()));
        f.backward(room.ones(), z, a, room.slope());
        into.reduce(Reduction.SUM, room.slope());
    }

    private Room room(int rows, int columns) {
        Array ones = block.create(rows, columns);
        ones.fill(1);
        return new Room(ones, block.create(rows, columns));
    }
}
