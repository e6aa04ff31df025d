package org.gradlab.solution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.gradlab.array.Block;
import org.gradlab.array.plain.PlainEngine;
import org.gradlab.network.Network;
import org.gradlab.network.NetworkPass;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.state.StateSpace;
import org.gradlab.state.Step;

/** What a network computes from numbers by name, and random ones. */
record PlainNetwork(Network network) {

    private static final int ROWS = 7;

    Map<String, double[]> random(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> member = new HashMap<>();
        for (Slot slot : network.slots()) {
            member.put(slot.name(), random.doubles(slot.size(), -1, 1).toArray());
        }
        member.forEach((name, values) -> {
            if (name.startsWith("variance")) {
                Arrays.setAll(values, i -> 0.5 + Math.abs(values[i]));
            }
        });
        return member;
    }

    /** [rows, outputs] for random rows. */
    double[] outputs(Map<String, double[]> member) {
        Block block = new PlainEngine().block(1);
        StateSpace space = new StateSpace(network.slots())
                .with(network.hyperparameters().stream()
                        .map(Hyperparameter::slot)
                        .toList());
        Population population = new Population(space, 0, 1);
        member.forEach((name, values) -> population.set(name, 0, values));
        network.hyperparameters()
                .forEach(setting ->
                        population.set(setting.name(), 0, setting.values().get(0)));
        BlockState state = new BlockState(block, space);
        state.load(population, 0);
        NetworkPass pass = network.pass(block, state, ROWS);
        pass.x()
                .fill(new Random(1)
                        .doubles((long) ROWS * network.inputs(), -2, 2)
                        .toArray());
        pass.forward(Step.evaluation(0));
        return pass.output().output().toDoubles();
    }
}
