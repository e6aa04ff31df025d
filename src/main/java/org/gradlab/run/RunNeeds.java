package org.gradlab.run;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradlab.config.CheckpointEvery;
import org.gradlab.data.DataParts;
import org.gradlab.data.Dataset;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.state.Hyperparameter;
import org.gradlab.text.Numbers;

/** What the training of some members of a run takes of memory and of the disk; the program itself is not in it. */
record RunNeeds(List<Need> memory, List<Need> disk) {

    /** A record's step and median, and what Java takes to hold them. */
    private static final long MEDIAN_BYTES = 56;

    /**
     * A part of what is needed.
     *
     * @param key whose value it grows with
     * @param remedy what needs less
     */
    record Need(String what, long bytes, String key, String remedy) {}

    /** What {@code members} members of an experiment need that is trained by so many threads. */
    static RunNeeds of(Experiment experiment, int members, int threads) {
        RunForecast forecast = RunForecast.of(experiment);
        double share = (double) members / forecast.members();
        long state = (long) (forecast.stateBytes() * share);
        long medians = forecast.records() * (MEDIAN_BYTES + Double.BYTES * settings(experiment, members));
        long files = (long) (forecast.diskBytes() * share);
        // The last checkpoint stays until the next one is whole.
        long checkpoints = isCheckpointed(experiment, forecast) ? 2 * state : 0;
        String ofMembers = Numbers.count(members) + (members == 1 ? " member" : " members");
        return new RunNeeds(
                List.of(
                        new Need(ofMembers, state, "restarts.count", "fewer members or units"),
                        new Need(
                                "batches in the network",
                                experiment.setup().workingBytes(members, threads),
                                "training.batchSize",
                                "a smaller batch or fewer units"),
                        new Need("medians of records", medians, "record.every", "a larger record.every"),
                        new Need("data", dataBytes(experiment), "data", "fewer rows")),
                List.of(
                        new Need(
                                "files",
                                files,
                                "record",
                                "a larger record.every, fewer record.members or record.csv: false"),
                        new Need("checkpoints meanwhile", checkpoints, "restarts.count", "fewer members or units")));
    }

    /** How many bytes some needs are together. */
    static long bytes(List<Need> needs) {
        return needs.stream().mapToLong(Need::bytes).sum();
    }

    /** That which takes the most. */
    static Need greatest(List<Need> needs) {
        return needs.stream().max(Comparator.comparingLong(Need::bytes)).orElseThrow();
    }

    /** E.g. {@code 5.2 GB: 10,000,000 members 5 GB, data 200 MB}. */
    static String words(List<Need> needs) {
        return Numbers.bytes(bytes(needs)) + ": "
                + needs.stream()
                        .filter(need -> need.bytes() > 0)
                        .map(need -> need.what() + " " + Numbers.bytes(need.bytes()))
                        .collect(Collectors.joining(", "));
    }

    private static long settings(Experiment experiment, int members) {
        long settings = 1;
        for (Hyperparameter swept : experiment.setup().hyperparameters()) {
            settings = Math.min(members, settings * swept.values().size());
        }
        return settings;
    }

    private static long dataBytes(Experiment experiment) {
        return experiment.objective() instanceof NetworkObjective network ? bytes(network.parts()) : 0;
    }

    private static long bytes(DataParts parts) {
        return Stream.of(parts.train(), parts.validation(), parts.test())
                .mapToLong(RunNeeds::bytes)
                .sum();
    }

    private static long bytes(Dataset rows) {
        return (long) Double.BYTES * rows.rows() * (rows.features() + rows.outputs());
    }

    private static boolean isCheckpointed(Experiment experiment, RunForecast forecast) {
        CheckpointEvery every = experiment.config().record().checkpoint();
        return every instanceof CheckpointEvery.Steps steps
                ? forecast.steps() > steps.count()
                : forecast.seconds() > ((CheckpointEvery.Time) every).time().toSeconds();
    }
}
