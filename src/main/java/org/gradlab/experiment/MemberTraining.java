package org.gradlab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.objective.RecordLayout;
import org.gradlab.state.MemberSet;
import org.gradlab.state.Population;
import org.gradlab.state.Slot;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.Trainer;
import org.gradlab.train.TrainingWatch;

/**
 * The training of some members as a pure function of a config, the data that it names, and the numbers of the members: what a machine of a
 * cluster is asked for. Members come out bit for bit as among all others, on every machine with the same engine.
 */
public final class MemberTraining {

    private final RecordLayout layout;
    private final int members;
    private final List<Long> steps = new ArrayList<>();
    private final List<double[]> memberValues = new ArrayList<>();
    private final List<double[]> siteValues = new ArrayList<>();
    private final double[] testValues;

    private MemberTraining(RecordLayout layout, int members) {
        this.layout = layout;
        this.members = members;
        this.testValues = new double[members * layout.testColumns().size()];
    }

    /**
     * Trains some members to their end, on the thread that asks for it.
     *
     * @param config the text of a configuration; paths are relative to the folder that the program runs in
     */
    public static MemberTrainingResult train(String config, MemberSet members) throws IOException, ConfigException {
        Experiment experiment = ExperimentBuilder.experiment(ConfigLoader.parse("config", config, List.of()));
        Population population = experiment.start(members);
        MemberTraining training = new MemberTraining(experiment.objective().layout(), members.size());
        TrainingWatch watch = training::add;
        new Trainer(experiment.setup(), 1).train(population, experiment.schedule(), watch);
        return training.result(population);
    }

    private void add(RecordEvent event) {
        if (steps.isEmpty() || steps.get(steps.size() - 1) != event.step()) {
            steps.add(event.step());
            memberValues.add(numbers(layout.memberColumns().size()));
            siteValues.add(numbers(layout.siteColumns().size() * layout.sites().size()));
        }
        put(event.memberValues(), event.members(), memberValues.get(steps.size() - 1));
        put(event.siteValues(), event.members(), siteValues.get(steps.size() - 1));
        put(event.testValues(), event.members(), testValues);
    }

    private double[] numbers(int ofMember) {
        double[] numbers = new double[Math.multiplyExact(members, ofMember)];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private void put(double[] rows, int[] positions, double[] into) {
        int size = into.length / members;
        for (int i = 0; i < positions.length && rows.length > 0; i++) {
            System.arraycopy(rows, i * size, into, positions[i] * size, size);
        }
    }

    private MemberTrainingResult result(Population population) {
        Map<String, double[]> state = new LinkedHashMap<>();
        for (Slot slot : population.space().slots()) {
            double[] numbers = new double[Math.multiplyExact(members, slot.size())];
            for (int m = 0; m < members; m++) {
                System.arraycopy(population.get(slot.name(), m), 0, numbers, m * slot.size(), slot.size());
            }
            state.put(slot.name(), numbers);
        }
        return new MemberTrainingResult(
                population.memberSet().numbers().toArray(),
                steps.stream().mapToLong(Long::longValue).toArray(),
                memberValues.toArray(double[][]::new),
                siteValues.toArray(double[][]::new),
                testValues,
                state);
    }
}
