package org.gradlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.FunctionConfig;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.experiment.PreparedFunction;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.file.RunFileException;
import org.gradlab.objective.WrittenFunction;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.MedianLosses;
import org.gradlab.restart.Target;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.restart.basin.FunctionLandscape;
import org.gradlab.restart.basin.Landscape;

/** A run as its folder tells it. */
public final class StoredRun {

    private final RunFolder folder;
    private Optional<LoadedConfig> config = Optional.empty();

    /**
     * The run in {@code folder}.
     *
     * @throws RunFileException if there is no run
     */
    public StoredRun(Path folder) throws IOException {
        this.folder = RunFolder.open(folder);
    }

    /** Its files. */
    public RunFolder folder() {
        return folder;
    }

    /** Its status, provenance, counts and timings. */
    public RunJson info() throws IOException {
        return RunJson.read(folder.runJson());
    }

    /** Its members, compared; empty if it has not come to its end. */
    public Optional<Comparison> comparison() throws IOException {
        return Files.exists(folder.restarts())
                ? Optional.of(new Comparison(RestartsFile.read(folder.restarts())))
                : Optional.empty();
    }

    /**
     * Its members, compared.
     *
     * @throws RunFileException if it has not come to its end
     */
    public Comparison requireComparison() throws IOException {
        return comparison()
                .orElseThrow(() -> new RunFileException(
                        folder.path(), "the run did not come to its end, so there are no restarts to compare"));
    }

    /** The target of its restarts, such as {@code loss <= 0.01}; empty if it has none. */
    public Optional<String> targetInWords() throws IOException, ConfigException {
        return Optional.of(config().config().restarts().target())
                .filter(target -> !(target instanceof Target.None))
                .map(Target::words);
    }

    /** The config that it was trained by, every default spelled out; read when it is first asked for. */
    public LoadedConfig config() throws ConfigException {
        if (config.isEmpty()) {
            config = Optional.of(ConfigLoader.load(folder.config(), List.of()));
        }
        return config.get();
    }

    /** Whether it descended a written function; otherwise it trained a network. */
    public boolean isOfFunction() throws ConfigException {
        return config().config().objective() instanceof FunctionConfig;
    }

    /** Whether it descended a function that is written out. */
    private boolean isOfExpression() throws ConfigException {
        return config().config().objective() instanceof FunctionConfig function
                && !(function.function() instanceof WrittenFunction.ReluTeacher);
    }

    /**
     * Why the function of this run has no value or no slope where a member stands; empty where it has both.
     *
     * @param position the number of every variable
     */
    public Optional<String> undefinedAt(Map<String, Double> position) throws ConfigException {
        if (!isOfExpression()) {
            return Optional.empty();
        }
        Expression function = PreparedFunction.of(
                        (FunctionConfig) config().config().objective(), config().positions())
                .function();
        Point point = new Point(position);
        Gradient gradient = Gradient.of(function, List.copyOf(position.keySet()));
        return Stream.concat(Stream.of(function.at(point)), gradient.at(point).stream())
                .filter(Value.Undefined.class::isInstance)
                .map(value -> ((Value.Undefined) value).reason())
                .findFirst();
    }

    /** The median losses of each setting of {@code comparison}, its members, at the record steps. */
    public LossCurves medianLosses(Comparison comparison) throws IOException {
        MedianLosses losses = new MedianLosses(comparison);
        SeriesReader.ofMembers(folder.series())
                .read(RowFilter.all(), row -> losses.add(row.step(), row.member(), row.value("loss")));
        return losses.curves();
    }

    /**
     * Where the members of {@code comparison}, this run's, started and ended; empty if the run trained anything but a
     * function that is written out.
     */
    public Optional<EndPoints> endPoints(Comparison comparison) throws IOException, ConfigException {
        return isOfExpression() ? Optional.of(StoredEndPoints.read(folder, comparison)) : Optional.empty();
    }

    /**
     * Its members as they ended; empty if it descended a function that is written out, which is known beyond its members.
     *
     * @throws org.gradlab.data.DataException if the data that it was trained on cannot be read any more
     */
    public Optional<TrainedMembers> trainedMembers() throws IOException, ConfigException {
        return isOfExpression() ? Optional.empty() : Optional.of(TrainedMembers.read(folder, config()));
    }

    /** What its losses are losses of, data and formula: the same for runs whose losses can be compared. */
    public String minimized() throws IOException, ConfigException {
        return config().config().objective() instanceof FunctionConfig function
                ? function.function().toString()
                : info().provenance().dataFingerprint().orElse("")
                        + ((NetworkConfig) config().config().objective()).loss();
    }

    /** Whether its starts were drawn at random, more than one for each setting: only then do its members tell of other starts. */
    public boolean isSample() throws ConfigException {
        return config().config().objective().drawsStarts()
                && config().config().restarts().count() > 1;
    }

    /** The function that it descended. */
    public Landscape landscape() throws ConfigException {
        FunctionConfig objective = (FunctionConfig) config().config().objective();
        PreparedFunction prepared = PreparedFunction.of(objective, config().positions());
        List<String> moving = IntStream.range(0, prepared.variables().size())
                .filter(v -> prepared.starts().get(v).trainable())
                .mapToObj(prepared.variables()::get)
                .toList();
        return new FunctionLandscape(prepared.function(), prepared.variables(), moving);
    }

    /** The best member; member 0 of a run that has not come to its end. */
    public int bestMember() throws IOException {
        return comparison().map(comparison -> comparison.best().member()).orElse(0);
    }

    /** What was recorded of a member's layers, step by step; each list has the layers in order, input side first. */
    public NavigableMap<Long, List<SeriesRow>> layers(int member) throws IOException {
        return sites("layer", member);
    }

    /** What was recorded of a member's variables, step by step; each list has the variables in their order. */
    public NavigableMap<Long, List<SeriesRow>> variables(int member) throws IOException {
        return sites("variable", member);
    }

    private NavigableMap<Long, List<SeriesRow>> sites(String site, int member) throws IOException {
        NavigableMap<Long, List<SeriesRow>> steps = new TreeMap<>();
        Path file = folder.sites(site);
        SeriesReader.ofSites(file, site)
                .read(
                        RowFilter.all().ofMember(member),
                        row -> steps.computeIfAbsent(row.step(), s -> new ArrayList<>())
                                .add(row));
        if (steps.isEmpty()) {
            throw new RunFileException(
                    file,
                    "has no member " + member + "; there are " + info().counts().get("members") + ", counted from 0");
        }
        return steps;
    }

    /** What was recorded of a member as a whole, in the order of the steps. */
    public List<SeriesRow> series(int member) throws IOException {
        return SeriesReader.ofMembers(folder.series()).rows(RowFilter.all().ofMember(member));
    }
}
