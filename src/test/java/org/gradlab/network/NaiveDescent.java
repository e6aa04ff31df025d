package org.gradlab.network;

import java.util.List;
import org.gradlab.optimizer.Momentum;
import org.gradlab.optimizer.Nesterov;
import org.gradlab.optimizer.UpdateRule;

/** The steps of a rule for one member, number by number. */
final class NaiveDescent {

    private final UpdateRule rule;
    private final double rate;
    private final double momentum;
    private final double[][] velocity;

    NaiveDescent(UpdateRule rule, double rate, double momentum, NaiveNetwork network) {
        this.rule = rule;
        this.rate = rate;
        this.momentum = momentum;
        this.velocity =
                network.parameters().stream().map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /** One step down the gradients of the last pass. Modified: the network's parameters. */
    void step(NaiveNetwork network) {
        List<double[]> parameters = network.parameters();
        List<double[]> gradients = network.gradients();
        for (int row = 0; row < parameters.size(); row++) {
            for (int i = 0; i < parameters.get(row).length; i++) {
                parameters.get(row)[i] += update(gradients.get(row)[i], row, i);
            }
        }
    }

    private double update(double gradient, int row, int i) {
        double downhill = -rate * gradient;
        velocity[row][i] = momentum * velocity[row][i] + downhill;
        if (rule instanceof Nesterov) {
            return momentum * velocity[row][i] + downhill;
        }
        return rule instanceof Momentum ? velocity[row][i] : downhill;
    }
}
