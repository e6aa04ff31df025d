package org.gradlab.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.file.AtomicFile;
import org.gradlab.file.CsvFields;
import org.gradlab.file.CsvLine;
import org.gradlab.file.CsvLines;
import org.gradlab.file.RunFileException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.LowestLoss;
import org.gradlab.train.MemberStatus;
import org.gradlab.train.MemberStop;
import org.gradlab.train.StopReason;

/**
 * The file {@code restarts.csv}: one row per member, in the order of the members, with its rank. Settings that have several values, learning rate
 * and momentum aside, come last under their paths in the configuration.
 */
public final class RestartsFile {

    private static final List<String> COLUMNS = List.of(
            "member",
            "rank",
            "learning_rate",
            "momentum",
            "status",
            "behaviour",
            "first_loss",
            "loss",
            "gradient_norm",
            "accuracy",
            "validation_loss",
            "validation_accuracy",
            "test_loss",
            "test_accuracy",
            "target_step",
            "diverged_step",
            "stopped_step",
            "stopped_by",
            "best_step",
            "best_loss",
            "solution");

    private static final Map<MemberStatus, String> CODES = Arrays.stream(MemberStatus.values())
            .collect(Collectors.toMap(
                    status -> status, RestartsFile::code, (a, b) -> a, () -> new EnumMap<>(MemberStatus.class)));

    private RestartsFile() {}

    /** Replaces {@code file} by the members of {@code comparison}, whose solutions have no names. */
    public static void write(Path file, Comparison comparison) throws IOException {
        write(file, comparison, Map.of());
    }

    /**
     * Replaces {@code file} by the members of {@code comparison}.
     *
     * @param solutions the name of the solution, such as A1, by member; of those that have one
     */
    public static void write(Path file, Comparison comparison, Map<Integer, String> solutions) throws IOException {
        int[] ranks = comparison.ranks();
        AtomicFile.write(file, out -> {
            CsvLine line = new CsvLine();
            COLUMNS.forEach(line::add);
            comparison.best().setting().others().keySet().forEach(line::add);
            line.writeTo(out);
            for (int i = 0; i < ranks.length; i++) {
                row(line, ranks[i], comparison.members().get(i), solutions).writeTo(out);
            }
        });
    }

    /**
     * The members in {@code file}, in its order.
     *
     * @throws RunFileException if a line is not what {@link #write} writes
     */
    public static List<MemberResult> read(Path file) throws IOException {
        try (CsvLines lines = new CsvLines(file)) {
            List<String> header = lines.header(COLUMNS);
            List<String> others = header.subList(COLUMNS.size(), header.size());
            List<MemberResult> results = new ArrayList<>();
            for (Optional<CsvFields> line = lines.next(); line.isPresent(); line = lines.next()) {
                results.add(result(line.get(), others));
            }
            return results;
        }
    }

    private static CsvLine row(CsvLine line, int rank, MemberResult result, Map<Integer, String> solutions) {
        line.clear()
                .add((long) result.member())
                .add((long) rank)
                .add(result.setting().learningRate())
                .add(result.setting().momentum())
                .add(CODES.get(result.status()))
                .add(result.behaviour().code())
                .add(result.firstLoss())
                .add(result.loss())
                .add(result.gradientNorm())
                .add(result.accuracy())
                .add(result.validationLoss())
                .add(result.validationAccuracy())
                .add(result.testLoss())
                .add(result.testAccuracy());
        step(step(line, result.targetStep()), result.divergedStep());
        result.stop()
                .ifPresentOrElse(
                        stop -> line.add(stop.step()).add(stop.reason().code()),
                        () -> line.addEmpty().addEmpty());
        result.lowestLoss()
                .ifPresentOrElse(
                        lowest -> line.add(lowest.step()).add(lowest.loss()),
                        () -> line.addEmpty().addEmpty());
        if (solutions.containsKey(result.member())) {
            line.add(solutions.get(result.member()));
        } else {
            line.addEmpty();
        }
        result.setting().others().values().forEach(line::add);
        return line;
    }

    private static CsvLine step(CsvLine line, OptionalLong step) {
        return step.isPresent() ? line.add(step.getAsLong()) : line.addEmpty();
    }

    private static MemberResult result(CsvFields fields, List<String> others) throws RunFileException {
        fields.requireCount(COLUMNS.size() + others.size());
        SortedMap<String, Double> values = new TreeMap<>();
        for (int i = 0; i < others.size(); i++) {
            values.put(others.get(i), fields.measure(COLUMNS.size() + i));
        }
        return new MemberResult(
                fields.member(0),
                new Hyperparameters(fields.measure(2), fields.measure(3), values),
                oneOf(MemberStatus.values(), RestartsFile::code, fields, 4),
                oneOf(Behaviour.values(), Behaviour::code, fields, 5),
                fields.measure(6),
                fields.measure(7),
                fields.measure(8),
                fields.measure(9),
                fields.measure(10),
                fields.measure(11),
                fields.measure(12),
                fields.measure(13),
                step(fields, 14),
                step(fields, 15),
                stop(fields),
                lowestLoss(fields));
    }

    private static Optional<MemberStop> stop(CsvFields fields) throws RunFileException {
        OptionalLong step = step(fields, 16);
        return step.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MemberStop(step.getAsLong(), oneOf(StopReason.values(), StopReason::code, fields, 17)));
    }

    private static Optional<LowestLoss> lowestLoss(CsvFields fields) throws RunFileException {
        OptionalLong step = step(fields, 18);
        return step.isEmpty() ? Optional.empty() : Optional.of(new LowestLoss(step.getAsLong(), fields.measure(19)));
    }

    private static String code(MemberStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T oneOf(T[] values, Function<T, String> code, CsvFields fields, int field)
            throws RunFileException {
        for (T value : values) {
            if (code.apply(value).equals(fields.text(field))) {
                return value;
            }
        }
        String expected = Arrays.stream(values).map(code).collect(Collectors.joining(" or "));
        throw fields.problem(
                "expected " + expected + " in field " + (field + 1) + ", found \"" + fields.text(field) + "\"");
    }

    private static OptionalLong step(CsvFields fields, int field) throws RunFileException {
        return fields.text(field).isEmpty() ? OptionalLong.empty() : OptionalLong.of(fields.integer(field));
    }
}
