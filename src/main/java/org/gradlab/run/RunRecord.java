package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.config.FunctionConfig;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.PreparedFunction;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Gradient;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value;
import org.gradlab.file.RunFileException;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.record.SummaryRow;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.Target;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.restart.basin.FunctionLandscape;
import org.gradlab.restart.basin.Landscape;

/** A run and what it recorded, whether it has just been trained or lies in a folder. */
public interface RunRecord {

    /** Its files. */
    RunFolder folder();

    /** Its status, provenance, counts and timings. */
    RunJson info() throws IOException;

    /** What it was trained by, every default spelled out. */
    Config config() throws ConfigException;

    /** The function that it descended, if it is written out. */
    Optional<PreparedFunction> function() throws ConfigException;

    /** Its members, compared; empty if it has not come to its end. */
    Optional<Comparison> comparison() throws IOException;

    /** The median losses of each setting at the record steps, of a run with several settings that has come to its end. */
    LossCurves medianLosses() throws IOException;

    /** Where its members started and ended; empty if it trained anything but a function that is written out. */
    Optional<EndPoints> endPoints() throws IOException, ConfigException;

    /**
     * Its members as they ended; empty if it descended a function that is written out, which is known beyond its members.
     *
     * @throws org.gradlab.data.DataException if the data that it was trained on cannot be read any more
     */
    Optional<TrainedMembers> trainedMembers() throws IOException, ConfigException;

    /** What all members did at the last record step so far; no rows if there is none yet. */
    List<SummaryRow> lastSummary() throws IOException;

    /** What it trained, on its engine. */
    Experiment experiment() throws IOException, ConfigException;

    /**
     * What was recorded of a member; of one that was not stored, it is computed again.
     *
     * @throws RunFileException if there is no such member, or nothing is recorded yet
     */
    MemberHistory member(int member) throws IOException, ConfigException;

    /**
     * Its members, compared.
     *
     * @throws RunFileException if it has not come to its end
     */
    default Comparison requireComparison() throws IOException {
        return comparison()
                .orElseThrow(() -> new RunFileException(
                        folder().path(), "the run did not come to its end, so there are no restarts to compare"));
    }

    /** Whether it descended a function; otherwise it trained a network. */
    default boolean isOfFunction() throws ConfigException {
        return config().objective() instanceof FunctionConfig;
    }

    /** The target of its restarts, such as {@code loss <= 0.01}; empty if it has none. */
    default Optional<String> targetInWords() throws ConfigException {
        return Optional.of(config().restarts().target())
                .filter(target -> !(target instanceof Target.None))
                .map(Target::words);
    }

    /** Whether its starts were drawn at random, more than one for each setting: only then do its members tell of other starts. */
    default boolean isSample() throws ConfigException {
        return config().objective().drawsStarts() && config().restarts().count() > 1;
    }

    /** The function that it descended, as far as it is known beyond the records. */
    default Landscape landscape() throws ConfigException {
        PreparedFunction function = function().orElseThrow();
        List<String> moving = IntStream.range(0, function.variables().size())
                .filter(v -> function.starts().get(v).trainable())
                .mapToObj(function.variables()::get)
                .toList();
        return new FunctionLandscape(function.function(), function.variables(), moving);
    }

    /**
     * Why the function of this run has no value or no slope where a member stands; empty where it has both.
     *
     * @param position the number of every variable
     */
    default Optional<String> undefinedAt(Map<String, Double> position) throws ConfigException {
        Optional<Expression> function = function().map(PreparedFunction::function);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        Point point = new Point(position);
        Gradient gradient = Gradient.of(function.get(), List.copyOf(position.keySet()));
        return Stream.concat(Stream.of(function.get().at(point)), gradient.at(point).stream())
                .filter(Value.Undefined.class::isInstance)
                .map(value -> ((Value.Undefined) value).reason())
                .findFirst();
    }
}
