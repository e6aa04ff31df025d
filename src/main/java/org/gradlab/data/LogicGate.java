package org.gradlab.data;

import java.util.List;
import org.gradlab.binding.Variant;

/**
 * The four rows of a logic gate, classes false and true.
 *
 * @param atNone the output where no input is true
 * @param atOne the output where exactly one is
 * @param atBoth the output where both are
 */
public record LogicGate(boolean atNone, boolean atOne, boolean atBoth) implements DataSource {

    /** True where exactly one input is. */
    public static final LogicGate XOR = new LogicGate(false, true, false);

    /** True where both inputs are. */
    public static final LogicGate AND = new LogicGate(false, false, true);

    /** True where any input is. */
    public static final LogicGate OR = new LogicGate(false, true, true);

    static final List<Variant<LogicGate>> DECLARATIONS =
            List.of(Variant.constant("xor", XOR), Variant.constant("and", AND), Variant.constant("or", OR));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        int[] labels = {atNone ? 1 : 0, atOne ? 1 : 0, atOne ? 1 : 0, atBoth ? 1 : 0};
        double[] x = {0, 0, 0, 1, 1, 0, 1, 1};
        return OneHot.dataset(PlaneClasses.COORDINATES, List.of("false", "true"), x, labels);
    }
}
