package org.gradlab.array.lanes;

import static org.gradlab.array.lanes.Lanes.PANEL;

/** Moves numbers between {@code double[]}, member after member, and panels, member beside member. */
final class Transfer {

    private Transfer() {}

    /** matrix = the numbers of {@code members} members from {@code numbers[from]} on. Modified: matrix. */
    static void load(PanelLayout matrix, int members, @Always double[] numbers, int from) {
        int size = matrix.rows() * matrix.columns();
        for (int member = 0; member < members; member += PANEL) {
            scatter(numbers, from + member * size, matrix, member / PANEL, Math.min(PANEL, members - member));
        }
    }

    /** The numbers of {@code members} members go to {@code into[at]} and on. Modified: into. */
    static void store(PanelLayout matrix, int members, @Always double[] into, int at) {
        int size = matrix.rows() * matrix.columns();
        for (int member = 0; member < members; member += PANEL) {
            gather(matrix, member / PANEL, Math.min(PANEL, members - member), into, at + member * size);
        }
    }

    /** Lanes without a member repeat the last one, so that they never do anything that costs more than a member does. */
    private static void scatter(@Always double[] numbers, int from, PanelLayout matrix, int panel, int count) {
        double[] data = matrix.data();
        int size = matrix.rows() * matrix.columns();
        int to = matrix.start(panel);
        for (int lane = 0; lane < PANEL; lane++) {
            int member = from + Math.min(lane, count - 1) * size;
            for (int element = 0; element < size; element++) {
                data[to + element * PANEL + lane] = Binary64.of(numbers[member + element]);
            }
        }
    }

    private static void gather(PanelLayout matrix, int panel, int count, @Always double[] into, int at) {
        double[] data = matrix.data();
        int size = matrix.rows() * matrix.columns();
        int from = matrix.start(panel);
        for (int lane = 0; lane < count; lane++) {
            for (int element = 0; element < size; element++) {
                into[at + lane * size + element] = data[from + element * PANEL + lane];
            }
        }
    }
}
