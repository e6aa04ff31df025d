package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.DifferingKeys;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.experiment.PreparedFunction;
import org.gradlab.file.RunFileException;
import org.gradlab.npy.NpyArray;
import org.gradlab.npy.NpyRecords;
import org.gradlab.npy.Npz;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.record.RecordedMembers;
import org.gradlab.record.RecordsJson;
import org.gradlab.record.RestartsFile;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.record.SeriesRow;
import org.gradlab.record.SummaryRow;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.basin.EndPoints;

/** A run as its folder tells it. */
public final class StoredRun implements RunRecord {

    private final RunFolder folder;
    private Optional<LoadedConfig> config = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();
    private Optional<Experiment> experiment = Optional.empty();

    /**
     * The run in {@code folder}.
     *
     * @throws RunFileException if there is no run
     */
    public StoredRun(Path folder) throws IOException {
        this.folder = RunFolder.open(folder);
    }

    @Override
    public RunFolder folder() {
        return folder;
    }

    @Override
    public RunJson info() throws IOException {
        return RunJson.read(folder.runJson());
    }

    @Override
    public Config config() throws ConfigException {
        return loaded().config();
    }

    /** The config with the positions of its keys; read when it is first asked for. */
    public LoadedConfig loaded() throws ConfigException {
        if (config.isEmpty()) {
            config = Optional.of(ConfigLoader.load(folder.config(), List.of()));
        }
        return config.get();
    }

    /** The config keys in which another run differs, each with the value here and there. */
    public Map<String, List<String>> differingKeys(StoredRun other) throws ConfigException {
        return DifferingKeys.of(List.of(config(), other.config()));
    }

    @Override
    public Optional<PreparedFunction> function() throws ConfigException {
        return config().objective() instanceof FunctionConfig function
                        && !(function.function() instanceof WrittenFunction.ReluTeacher)
                ? Optional.of(PreparedFunction.of(function, loaded().positions()))
                : Optional.empty();
    }

    @Override
    public Optional<Comparison> comparison() throws IOException {
        if (comparison.isEmpty() && Files.exists(folder.restarts())) {
            comparison = Optional.of(new Comparison(RestartsFile.read(folder.restarts())));
        }
        return comparison;
    }

    /** The best member; of a run that has not come to its end, the first that is stored. */
    public int bestMember() throws IOException {
        Optional<Integer> best = info().best();
        if (best.isPresent()) {
            return best.get();
        }
        RecordedMembers stored = RecordsJson.read(folder.records()).members();
        return stored.count() == 0 ? 0 : stored.member(0);
    }

    @Override
    public LossCurves medianLosses() throws IOException {
        List<Long> steps = new ArrayList<>();
        List<double[]> medians = new ArrayList<>();
        try (NpyRecords ofSteps = NpyRecords.open(folder.steps());
                NpyRecords ofSettings = NpyRecords.open(folder.medians())) {
            int settings = ofSettings.recordShape()[0];
            for (int record = 0; record < ofSettings.records(); record++) {
                steps.add((long) ofSteps.read(record, 0, 1)[0]);
                medians.add(ofSettings.read(record, 0, settings));
            }
        }
        return MedianLosses.curves(List.copyOf(requireComparison().settings()), steps, medians);
    }

    @Override
    public Optional<EndPoints> endPoints() throws IOException, ConfigException {
        Optional<PreparedFunction> function = function();
        if (function.isEmpty()) {
            return Optional.empty();
        }
        List<MemberResult> members = requireComparison().members();
        List<String> variables = function.get().variables();
        return Optional.of(new EndPoints(
                variables,
                columns(folder.initialParameters(), variables, members.size()),
                columns(folder.finalParameters(), variables, members.size()),
                members));
    }

    private static double[][] columns(Path file, List<String> variables, int members) throws IOException {
        Map<String, NpyArray> arrays = Npz.read(file);
        List<double[]> columns = new ArrayList<>();
        for (String variable : variables) {
            NpyArray array = arrays.get(variable);
            if (array == null || array.values().length != members) {
                throw new RunFileException(
                        file,
                        "expected an array \"" + variable + "\" of " + members + " members with one number each, found "
                                + (array == null ? "none" : array.values().length + " numbers"));
            }
            columns.add(array.values());
        }
        return columns.toArray(double[][]::new);
    }

    @Override
    public Optional<TrainedMembers> trainedMembers() throws IOException, ConfigException {
        return function().isPresent() ? Optional.empty() : Optional.of(TrainedMembers.read(folder, experiment()));
    }

    /** What its losses are losses of, data and formula: the same for runs whose losses can be compared. */
    public String minimized() throws IOException, ConfigException {
        return config().objective() instanceof FunctionConfig function
                ? function.function().toString()
                : info().provenance().dataFingerprint().orElse("") + ((NetworkConfig) config().objective()).loss();
    }

    /** The layers or variables of every stored member that was still trained at a record step. */
    public List<List<SeriesRow>> sitesAt(long step) throws IOException {
        return MemberReader.sitesAt(folder, step);
    }

    @Override
    public List<SummaryRow> lastSummary() throws IOException {
        return SummaryRow.last(folder);
    }

    @Override
    public MemberHistory member(int member) throws IOException, ConfigException {
        return MemberReader.read(folder, member, this::experiment);
    }

    @Override
    public Experiment experiment() throws IOException, ConfigException {
        if (experiment.isEmpty()) {
            experiment = Optional.of(
                    ExperimentBuilder.experiment(loaded(), info().provenance().engine()));
        }
        return experiment.get();
    }
}
