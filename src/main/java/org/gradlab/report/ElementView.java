package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.run.ElementSeries;
import org.gradlab.text.Numbers;

/** One parameter over time, with its partial derivative and its update. */
public final class ElementView {

    private static final String DIFFERS =
            "The replay does not repeat the run bit for bit: the data, the program or the machine has changed.";

    private final ElementSeries series;

    /** A view of {@code series}. */
    public ElementView(ElementSeries series) {
        this.series = series;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        return List.of(
                OutputSection.data("element", series.element().toString()),
                OutputSection.data("member", series.member()),
                OutputSection.data("repeatsTheRun", series.repeats()),
                new OutputSection("points", series.points(), lines(display)));
    }

    private List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        lines.add(series.element() + " of member " + series.member());
        TextTable table = new TextTable(List.of(
                TextTable.Column.words("step"),
                TextTable.Column.numbers(series.element().toString()),
                TextTable.Column.numbers("dL/d" + series.element()),
                TextTable.Column.numbers("update")));
        for (ElementSeries.Point point : series.points()) {
            table.row(List.of(
                    Numbers.count(point.step()),
                    Numbers.measure(point.value()),
                    Numbers.measure(point.gradient()),
                    Numbers.measure(point.update())));
        }
        List<String> after = series.repeats() ? List.of() : display.wrapped(DIFFERS);
        lines.addAll(table.folded().lines(display.below(lines.size() + after.size())));
        lines.addAll(after);
        return lines;
    }
}
