package org.gradlab.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradlab.sweep.Axis;
import org.gradlab.sweep.Setting;
import org.gradlab.text.Numbers;

/**
 * The keys and settings of a sweep in words.
 *
 * @param axes the keys of the sweep
 */
record SweepNames(List<Axis> axes) {

    /** As many of the last words of a key as tell it from the others: {@code units}, {@code layers[0].units}. */
    String of(Axis axis) {
        List<String> names = new ArrayList<>(List.of(axis.key()));
        for (int dot = axis.key().indexOf('.'); dot >= 0; dot = axis.key().indexOf('.', dot + 1)) {
            names.add(0, axis.key().substring(dot + 1));
        }
        return names.stream()
                .filter(name -> axes.stream()
                                .filter(other ->
                                        other.key().equals(name) || other.key().endsWith("." + name))
                                .count()
                        == 1)
                .findFirst()
                .orElse(axis.key());
    }

    /** The values of a setting, one for each axis. */
    List<String> values(Setting setting) {
        return IntStream.range(0, axes.size())
                .mapToObj(a -> value(axes.get(a).values().get(setting.place().get(a))))
                .toList();
    }

    /** Such as {@code learningRate 0.1, units 4}. */
    String words(Setting setting) {
        List<String> values = values(setting);
        return IntStream.range(0, axes.size())
                .mapToObj(a -> of(axes.get(a)) + " " + values.get(a))
                .collect(Collectors.joining(", "));
    }

    /** Numbers with few digits, everything else as it is written. */
    static String value(String written) {
        try {
            return Numbers.measure(Double.parseDouble(written));
        } catch (NumberFormatException e) {
            return written;
        }
    }
}
