package org.gradlab.objective;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.array.Work;
import org.gradlab.state.Slot;
import org.gradlab.state.Workspace;

/**
 * The loss of a network of relu units that learns from another one, over all inputs at once: x is standard normal, and the expectation is known
 * in closed form (Cho and Saul 2009; Safran and Shamir 2018, arXiv 1712.08968).
 *
 * <pre>
 *   L(w_1, ..., w_k) = E (relu(w_1 x) + ... + relu(w_k x) - relu(x_1) - ... - relu(x_n))^2 / 2
 *                    = (sum of f(w_i, w_j) - 2 sum of f(w_i, e_j) + sum of f(e_i, e_j)) / 2
 *   f(u, v) = |u| |v| (sin t + (pi - t) cos t) / (2 pi), t the angle between u and v
 * </pre>
 *
 * The teacher's n units look at one input each. A student's weights are the variables w1_1, ..., wk_n. No loss is below 0, and 0 is reached
 * where k of at least n students stand for the teacher's units.
 *
 * @param teacher n
 * @param students k
 */
public record TeacherObjective(int teacher, int students) implements Objective {

    /** The weights by student, then by input: w1_1, w1_2, .... */
    public List<String> variables() {
        return IntStream.range(0, students * teacher)
                .mapToObj(i -> "w" + (i / teacher + 1) + "_" + (i % teacher + 1))
                .toList();
    }

    @Override
    public List<Slot> slots() {
        return variables().stream()
                .map(name -> Slot.parameter(name, 1, 1, true))
                .toList();
    }

    @Override
    public boolean isNeverNegative() {
        return true;
    }

    @Override
    public RecordLayout layout() {
        return RecordLayout.ofFunction(variables());
    }

    @Override
    public double epochs(long step) {
        return 0;
    }

    @Override
    public long workingSize() {
        return 4L * students * (students + teacher);
    }

    @Override
    public Work work() {
        // An arc cosine costs about as much as twenty simple operations.
        return new Work(0, 0, 0, 0, students * (students + teacher) * (20 + teacher));
    }

    @Override
    public Evaluator evaluator(Workspace workspace) {
        return new TeacherEvaluator(this, workspace);
    }
}
