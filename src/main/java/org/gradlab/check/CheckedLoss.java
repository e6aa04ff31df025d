package org.gradlab.check;

import java.util.List;
import java.util.Optional;
import org.gradlab.difference.Approximation;

/** A loss at some parameters, computed as training does, and the derivatives that training uses there. */
public interface CheckedLoss {

    /** The trained parameters, in the order that all numbers of them have. */
    List<ParameterBlock> blocks();

    /** The derivative of the loss by every parameter, as it is claimed. */
    List<Approximation> gradient();

    /** The loss at point + t direction. */
    Approximation at(double[] direction, double t);

    /** Why there is no derivative along a direction; empty where nothing is known to hinder it. */
    Optional<String> kink(double[] direction);
}
