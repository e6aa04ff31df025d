package org.gradlab.optimizer;

import java.util.List;
import org.gradlab.array.Array;
import org.gradlab.state.Step;

/** A rule that is applied to one parameter after the other, as it is written down. */
final class ScalarUpdates implements UpdatePass {

    private final UpdateRule rule;
    private final UpdateBinding on;
    private final List<Array> memory;

    ScalarUpdates(UpdateRule rule, UpdateBinding on) {
        this.rule = rule;
        this.on = on;
        this.memory = rule.memory().stream().map(on.state()::get).toList();
    }

    @Override
    public void update(Step step) {
        double[] gradients = on.gradient().toDoubles();
        double[] descents = on.descent().toDoubles();
        List<double[]> remembered = memory.stream().map(Array::toDoubles).toList();
        double[] updates = new double[gradients.length];
        int members = on.gradient().members();
        int size = gradients.length / members;
        int rates = descents.length / members;
        for (int m = 0; m < members; m++) {
            int member = m;
            for (int i = m * size; i < (m + 1) * size; i++) {
                int at = i;
                double[] own = remembered.stream().mapToDouble(all -> all[at]).toArray();
                OneParameter one = new OneParameter(
                        gradients[i],
                        -descents[m * rates + (i - m * size) % rates],
                        step.number() + 1,
                        own,
                        name -> setting(name, member));
                updates[i] = rule.update(one);
                for (int k = 0; k < own.length; k++) {
                    remembered.get(k)[i] = own[k];
                }
            }
        }
        on.update().load(updates, 0);
        for (int k = 0; k < memory.size(); k++) {
            memory.get(k).load(remembered.get(k), 0);
        }
    }

    private double setting(String name, int member) {
        return on.state().get(name).toDoubles()[member];
    }
}
