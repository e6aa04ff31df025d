package org.gradlab.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.event.RunStatus;
import org.gradlab.file.RunFileException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.SharedStarts;
import org.gradlab.run.StoredRun;
import org.gradlab.statistic.Advantage;
import org.gradlab.statistic.Group;

/** A sweep as its folder tells it, as far as its populations have been trained. */
public final class StoredSweep {

    private static final String LEARNING_RATE = "optimizer.learningRate";
    private static final String MOMENTUM = "optimizer.momentum";

    private final SweepFolder folder;
    private final SweepJson sweep;

    /** The runs that have come to an end, or were interrupted, by their population. */
    private final Map<Integer, StoredRun> runs = new LinkedHashMap<>();

    private final List<Setting> settings = new ArrayList<>();

    /** By population, as far as they were asked for. */
    private final Map<Integer, Optional<double[]>> ratios = new HashMap<>();

    private final int done;
    private boolean byValidation;

    private StoredSweep(SweepFolder folder, SweepJson sweep) throws IOException {
        this.folder = folder;
        this.sweep = sweep;
        int finished = 0;
        for (int p = 0; p < sweep.populations(); p++) {
            if (folder.isBegun(p)) {
                StoredRun run = new StoredRun(folder.run(p));
                finished += run.info().status() == RunStatus.DONE ? 1 : 0;
                if (run.comparison().isPresent()) {
                    runs.put(p, run);
                    add(p, run);
                }
            }
        }
        this.done = finished;
    }

    /**
     * The sweep in {@code folder}.
     *
     * @throws RunFileException if there is none
     */
    public static StoredSweep read(Path folder) throws IOException {
        SweepFolder opened = SweepFolder.open(folder);
        return new StoredSweep(opened, SweepJson.read(opened.sweep()));
    }

    private void add(int population, StoredRun run) throws IOException {
        Comparison comparison = run.requireComparison();
        byValidation |= comparison.byValidation();
        long most = run.info().counts().get("steps");
        Map<Hyperparameters, List<MemberResult>> ofSettings = new LinkedHashMap<>();
        for (MemberResult member : comparison.members()) {
            ofSettings
                    .computeIfAbsent(member.setting(), setting -> new ArrayList<>())
                    .add(member);
        }
        Places places = new Places(sweep.axes(), population);
        for (Map.Entry<Hyperparameters, List<MemberResult>> entry : ofSettings.entrySet()) {
            List<Integer> place = places.of(entry.getKey())
                    .orElseThrow(() -> new RunFileException(
                            run.folder().restarts(), "has a setting that the sweep has not: " + entry.getKey()));
            settings.add(Setting.of(place, population, entry.getValue(), comparison.byValidation(), most));
        }
    }

    /** Finds the places of settings on the axes. */
    private static final class Places {

        private final List<Axis> axes;
        private final List<Integer> ofPopulation = new ArrayList<>();

        /** By axis: the index of every value; of axes of members alone. */
        private final List<Map<Double, Integer>> indices = new ArrayList<>();

        Places(List<Axis> axes, int population) {
            this.axes = axes;
            int inner = population;
            for (int a = axes.size() - 1; a >= 0; a--) {
                int size = axes.get(a).isOfMembers() ? 1 : axes.get(a).values().size();
                ofPopulation.add(0, inner % size);
                inner /= size;
            }
            for (Axis axis : axes) {
                Map<Double, Integer> index = new HashMap<>();
                double[] numbers = axis.isOfMembers() ? axis.numbers() : new double[0];
                for (int i = 0; i < numbers.length; i++) {
                    index.put(numbers[i], i);
                }
                indices.add(index);
            }
        }

        /** Empty if a number is none of an axis. */
        Optional<List<Integer>> of(Hyperparameters setting) {
            List<Integer> place = new ArrayList<>();
            for (int a = 0; a < axes.size(); a++) {
                Axis axis = axes.get(a);
                Integer index = axis.isOfMembers() ? index(setting, a) : ofPopulation.get(a);
                if (index == null) {
                    return Optional.empty();
                }
                place.add(index);
            }
            return Optional.of(place);
        }

        /** One value alone is no setting that members differ in. */
        private Integer index(Hyperparameters setting, int a) {
            Axis axis = axes.get(a);
            if (axis.values().size() == 1) {
                return 0;
            }
            double number = switch (axis.key()) {
                case LEARNING_RATE -> setting.learningRate();
                case MOMENTUM -> setting.momentum();
                default -> setting.others().getOrDefault(axis.key(), Double.NaN);
            };
            return indices.get(a).get(number);
        }
    }

    /** The folder. */
    public Path path() {
        return folder.path();
    }

    /** What it is called. */
    public String name() {
        return sweep.name();
    }

    /** The keys that were swept. */
    public List<Axis> axes() {
        return sweep.axes();
    }

    /** How many populations there are. */
    public int populations() {
        return sweep.populations();
    }

    /** How many populations have come to their end. */
    public int done() {
        return done;
    }

    /** Whether all have. */
    public boolean isDone() {
        return done == populations();
    }

    /** How every combination came out whose population was trained, in the order of populations. */
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** The run that a setting belongs to. */
    public StoredRun run(Setting setting) {
        return runs.get(setting.population());
    }

    /** Whether members are ranked by their validation losses. */
    public boolean byValidation() {
        return byValidation;
    }

    /** The target of all populations in words; empty if there is none, or not the same one. */
    public Optional<String> target() throws ConfigException {
        List<Optional<String>> targets = new ArrayList<>();
        for (StoredRun run : runs.values()) {
            targets.add(run.targetInWords());
        }
        return targets.stream().distinct().count() == 1 ? targets.get(0) : Optional.empty();
    }

    /** Whether all populations minimize the same, so that their losses can be compared. */
    public boolean isOneProblem() throws IOException, ConfigException {
        List<String> minimized = new ArrayList<>();
        for (StoredRun run : runs.values()) {
            minimized.add(run.minimized() + run.targetInWords());
        }
        return minimized.stream().distinct().count() <= 1;
    }

    /** Whether members of a setting are a sample of the starts. */
    public boolean isSample() throws ConfigException {
        for (StoredRun run : runs.values()) {
            if (!run.isSample()) {
                return false;
            }
        }
        return !runs.isEmpty();
    }

    /** By how much one setting does better than another; empty where members do not tell. */
    public Optional<Advantage> advantage(Setting first, Setting second, double alpha)
            throws IOException, ConfigException {
        boolean hasTarget = target().isPresent();
        return Advantage.of(
                new Group(first.members(), hasTarget, byValidation),
                new Group(second.members(), hasTarget, byValidation),
                areAlike(first, second),
                alpha);
    }

    /** Whether the members of two settings have the same starts, one by one. */
    private boolean areAlike(Setting first, Setting second) throws IOException {
        int members = first.members().size();
        if (members != second.members().size()) {
            return false;
        }
        if (first.population() == second.population()) {
            return true;
        }
        StoredRun left = runs.get(first.population());
        StoredRun right = runs.get(second.population());
        int all = left.requireComparison().members().size();
        return all == right.requireComparison().members().size()
                && SharedStarts.count(left.folder(), right.folder()) == all;
    }

    /** [members of a setting] the norm of the first layer's gradient over that of the last one's, where they ended; NaN where there is none. */
    double[] gradientRatios(Setting setting) throws IOException, ConfigException {
        if (!ratios.containsKey(setting.population())) {
            ratios.put(setting.population(), EndGradients.ratios(runs.get(setting.population())));
        }
        Optional<double[]> ofPopulation = ratios.get(setting.population());
        return setting.members().stream()
                .mapToDouble(member -> ofPopulation.isPresent() ? ofPopulation.get()[member.member()] : Double.NaN)
                .toArray();
    }
}
