package org.gradlab.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOrMore;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Text;
import org.gradlab.binding.Variant;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.DataSource.Blobs;
import org.gradlab.config.DataSource.Circles;
import org.gradlab.config.DataSource.Csv;
import org.gradlab.config.DataSource.LogicGate;
import org.gradlab.config.DataSource.Moons;
import org.gradlab.config.DataSource.Sine;
import org.gradlab.config.DataSource.Spirals;

/** The forms of {@code data} by source, each with the keys it takes. */
final class SourceForms {

    private static final int MOST_SAMPLES = 10_000_000;
    private static final int MOST_CLASSES = 1_000;
    private static final int STANDARD_SAMPLES = 200;

    private SourceForms() {}

    static List<Variant<? extends DataSource>> in(Path folder) {
        List<Variant<? extends DataSource>> forms = new ArrayList<>();
        Stream.of(Gate.values()).map(SourceForms::gate).forEach(forms::add);
        forms.addAll(List.of(circles(), moons(), spirals(), blobs(), sine(), csv(folder)));
        return forms;
    }

    private static Variant<LogicGate> gate(Gate gate) {
        MappingType<LogicGate> section = new MappingType<>(gate.word(), List.of(), fields -> new LogicGate(gate));
        return new Variant<>(gate.word(), LogicGate.class, section);
    }

    private static Variant<Circles> circles() {
        Key<Circles, Integer> samples = samples(Circles::samples);
        Key<Circles, Double> noise = noise(0.05, Circles::noise);
        return new Variant<>(
                "circles",
                Circles.class,
                new MappingType<>(
                        "circles",
                        List.of(samples, noise),
                        fields -> new Circles(fields.get(samples), fields.get(noise))));
    }

    private static Variant<Moons> moons() {
        Key<Moons, Integer> samples = samples(Moons::samples);
        Key<Moons, Double> noise = noise(0.1, Moons::noise);
        return new Variant<>(
                "moons",
                Moons.class,
                new MappingType<>(
                        "moons", List.of(samples, noise), fields -> new Moons(fields.get(samples), fields.get(noise))));
    }

    private static Variant<Spirals> spirals() {
        Key<Spirals, Integer> samples = samples(Spirals::samples);
        Key<Spirals, Double> noise = noise(0.05, Spirals::noise);
        Key<Spirals, Integer> classes = classes(2, Spirals::classes);
        Key<Spirals, Double> turns = Key.standard(
                "turns", RealNumber.above(0), 1.0, Spirals::turns, "how often a spiral winds around the origin");
        return new Variant<>(
                "spirals",
                Spirals.class,
                new MappingType<>(
                        "spirals",
                        List.of(samples, noise, classes, turns),
                        fields -> new Spirals(
                                fields.get(samples), fields.get(noise), fields.get(classes), fields.get(turns))));
    }

    private static Variant<Blobs> blobs() {
        Key<Blobs, Integer> samples = samples(Blobs::samples);
        Key<Blobs, Double> noise = noise(1.0, Blobs::noise);
        Key<Blobs, Integer> classes = classes(3, Blobs::classes);
        return new Variant<>(
                "blobs",
                Blobs.class,
                new MappingType<>(
                        "blobs",
                        List.of(samples, noise, classes),
                        fields -> new Blobs(fields.get(samples), fields.get(noise), fields.get(classes))));
    }

    private static Variant<Sine> sine() {
        Key<Sine, Integer> samples = samples(Sine::samples);
        Key<Sine, Double> noise = noise(0.1, Sine::noise);
        return new Variant<>(
                "sine",
                Sine.class,
                new MappingType<>(
                        "sine", List.of(samples, noise), fields -> new Sine(fields.get(samples), fields.get(noise))));
    }

    private static Variant<Csv> csv(Path folder) {
        Text column = Text.nonEmpty("a column's name (a number in quotes)");
        ListOf<String> columns = new ListOf<>(column, "a list of column names");
        Key<Csv, Path> file = Key.required(
                "file",
                new FileType(folder, "a CSV file"),
                Csv::file,
                "CSV file, relative to the configuration's folder");
        Key<Csv, List<String>> features = Key.optional(
                "features",
                columns,
                "every column but the targets",
                csv -> Optional.of(csv.features()).filter(names -> !names.isEmpty()),
                "columns to predict from");
        Key<Csv, List<String>> target =
                Key.required("target", new OneOrMore<>(columns), Csv::targets, "column or columns to predict");
        Key<Csv, TargetKind> kind = Key.optional(
                "kind",
                Choice.of(TargetKind.values(), TargetKind::word),
                "classes when the one target column holds text, else numbers",
                Csv::targetKind,
                "what the target columns hold");
        return new Variant<>(
                "csv",
                Csv.class,
                new MappingType<>(
                        "csv",
                        List.of(file, features, target, kind),
                        fields -> new Csv(
                                fields.get(file),
                                fields.find(features).orElse(List.of()),
                                fields.get(target),
                                fields.find(kind))));
    }

    private static <S> Key<S, Integer> samples(Function<S, Integer> getter) {
        return Key.standard(
                "samples", WholeNumber.ofInt(1, MOST_SAMPLES), STANDARD_SAMPLES, getter, "rows to generate");
    }

    private static <S> Key<S, Double> noise(double standard, Function<S, Double> getter) {
        return Key.standard("noise", RealNumber.atLeast(0), standard, getter, "standard deviation of the noise");
    }

    private static <S> Key<S, Integer> classes(int standard, Function<S, Integer> getter) {
        return Key.standard("classes", WholeNumber.ofInt(2, MOST_CLASSES), standard, getter, "number of classes");
    }
}
