package org.gradlab.report.check;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.check.OwnArray;
import org.gradlab.check.Sameness;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** What is right and what is wrong of arrays that somebody else computed. */
public final class OwnArraysView {

    private final List<OwnArray> arrays;

    /** A view of {@code arrays}. */
    public OwnArraysView(List<OwnArray> arrays) {
        this.arrays = List.copyOf(arrays);
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        TextTable table = TextTable.aligned("array", "is", "largest error", "likely fault");
        arrays.forEach(array -> table.row(List.of(
                array.name(),
                array.sameness() == Sameness.WRONG ? "WRONG" : word(array.sameness()),
                Numbers.rough(array.error()),
                array.fault())));
        lines.add("");
        lines.addAll(table.lines(display));
        return List.of(new OutputSection("arrays", arrays, lines));
    }

    private String sentence() {
        long wrong = arrays.stream()
                .filter(array -> array.sameness() == Sameness.WRONG)
                .count();
        if (wrong == 0) {
            return "Right: all " + arrays.size() + " arrays are those of the network.";
        }
        OwnArray first = arrays.stream()
                .filter(array -> array.sameness() == Sameness.WRONG)
                .findFirst()
                .orElseThrow();
        String likely = first.fault().isEmpty() ? "no usual fault explains it" : first.fault();
        return "WRONG: " + wrong + " of " + arrays.size() + " arrays, first " + first.name() + " (" + likely + ").";
    }

    private static String word(Sameness sameness) {
        return sameness == Sameness.EXACT ? "exact" : "approximate";
    }
}
