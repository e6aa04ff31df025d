package org.gradlab.restart.basin;

import java.util.List;
import org.gradlab.restart.Proportion;

/**
 * A distinct end point and the starts that lead there. Position, loss and gradient norm are those of its best member.
 *
 * @param position [variables]
 * @param loss the loss there
 * @param gradientNorm the norm of the gradient there
 * @param rest what it is to the function
 * @param share how many of all members end there
 * @param starts [variables] least and greatest start that leads there
 * @param examples some of the members that end there, the best first
 */
public record Basin(
        double[] position,
        double loss,
        double gradientNorm,
        RestingPoint rest,
        Proportion share,
        List<Range> starts,
        List<Example> examples) {

    public Basin {
        starts = List.copyOf(starts);
        examples = List.copyOf(examples);
    }

    /** From {@code low} to {@code high}, both included. */
    public record Range(double low, double high) {}

    /**
     * A member that ends here.
     *
     * @param start [variables]
     */
    public record Example(int member, double[] start) {}
}
