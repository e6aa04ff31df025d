package org.gradlab.report.stability;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.report.Bar;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.stability.StabilityPoint;
import org.gradlab.text.Numbers;

/** The sharpness of the loss along a member's training, as a speedometer whose end is twice the limit. */
public final class StabilityView {

    private static final int DIAL = 20;

    private final int member;
    private final List<StabilityPoint> points;

    /** The view of at least one point. */
    public StabilityView(int member, List<StabilityPoint> points) {
        this.member = member;
        this.points = List.copyOf(points);
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        lines.add("");
        lines.addAll(table().lines(display));
        lines.addAll(display.wrapped(
                "Sharpness: the largest eigenvalue of the Hessian of the loss on all training rows, by Lanczos's"
                        + " method on exact products with it."));
        return List.of(
                OutputSection.data("member", member),
                OutputSection.data("conclusion", sentence()),
                new OutputSection("points", points, lines));
    }

    private String sentence() {
        StabilityPoint last = points.get(points.size() - 1);
        return "Member " + member + " ends at " + Numbers.percent(last.share())
                + " of the sharpness that its learning rate allows ("
                + Numbers.measure(last.sharpness()) + " of " + Numbers.measure(last.limit())
                + "); the largest rate that would be stable there is " + Numbers.measure(last.greatestRate()) + ".";
    }

    private TextTable table() {
        TextTable table = new TextTable(List.of(
                TextTable.Column.numbers("step"),
                TextTable.Column.numbers("loss"),
                TextTable.Column.numbers("sharpness"),
                TextTable.Column.numbers("of limit"),
                TextTable.Column.numbers("stable rate"),
                TextTable.Column.words("0        limit     2x")));
        points.forEach(point -> table.row(List.of(
                Numbers.count(point.step()),
                Numbers.measure(point.loss()),
                Numbers.measure(point.sharpness()),
                Numbers.percent(point.share()),
                Numbers.measure(point.greatestRate()),
                point.share() > 0 ? Bar.of(point.share() / 2, DIAL) : "")));
        return table;
    }
}
