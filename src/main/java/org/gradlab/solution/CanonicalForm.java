package org.gradlab.solution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gradlab.network.Network;

/**
 * The parameters of a network modulo the symmetries that leave its function as it is: all n! 2^n copies of a network with n hidden tanh units have
 * one form (Hecht-Nielsen 1990).
 *
 * <p>From the input side on, every hidden layer is brought to a normal form by what comes in alone, so that the layers above cannot
 * disturb it:
 *
 * <ul>
 *   <li>Signs: where f is odd, a unit's incoming numbers and its outgoing weights change sign together. Where f(-z) = 1 - f(z), the next
 *       bias takes over the outgoing weights as well; without a next bias the unit stays.
 *   <li>Scales: where f(c z) = c f(z), the incoming numbers get norm 1 and the outgoing weights the rest.
 *   <li>Units are sorted. Units that compute the same, as all do after an equal start, share their outgoing weights evenly: the function depends
 *       on their sum alone. A unit without incoming weights is a constant, which the next bias takes over.
 *   <li>Normalisation before f: a bias that a batch's mean takes away goes into that mean, and incoming weights have a sign of their own; what all
 *       units of a normalised layer have in common is taken away. Behind f, the rescaling goes into the next layer.
 *   <li>Units at the ends of a skip connection stay as they are: they have their order and signs in common with others.
 *   <li>Softmax: what all outputs have in common is taken away.
 * </ul>
 *
 * The function is that of a network that judges: dropout does nothing there, and batch normalisation uses its running statistics. Other
 * symmetries there may be, such as any invertible matrix between two linear layers, are not taken away.
 */
public final class CanonicalForm {

    private final Network network;

    /** The form of a network's members. */
    public CanonicalForm(Network network) {
        this.network = network;
    }

    /**
     * A member in the form.
     *
     * @param member its parameters and running statistics by their names, such as W1, in row-major order; not modified
     */
    public Map<String, double[]> of(Map<String, double[]> member) {
        Map<String, double[]> form = new HashMap<>();
        member.forEach((name, values) -> form.put(name, values.clone()));
        for (int l = 1; l <= network.depth(); l++) {
            InputForm.of(network.layer(l), form).normalize();
            if (l < network.depth() && !network.isOnSkip(l)) {
                UnitForm.of(network.layer(l), network.layer(l + 1), form).normalize();
            }
        }
        // The negative of zero is -0, which is the same number.
        form.values().forEach(values -> Arrays.setAll(values, i -> values[i] + 0.0));
        return form;
    }
}
