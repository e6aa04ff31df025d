package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.explain.Nudge;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.text.Numbers;

/** What a change of one parameter does to the loss, beside what the derivative foretold. */
public final class NudgeView {

    private final Nudge nudge;

    /** A view of {@code nudge}. */
    public NudgeView(Nudge nudge) {
        this.nudge = nudge;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        double done = nudge.after() - nudge.before();
        List<String> lines = new ArrayList<>(display.wrapped("Adding " + Numbers.precise(nudge.change()) + " to "
                + nudge.element() + " changes the loss of the batch by " + Numbers.precise(done)
                + "; its derivative foretold " + Numbers.precise(nudge.foretold()) + "."));
        lines.add("loss before  " + Numbers.worked(nudge.before()));
        lines.add("loss after   " + Numbers.worked(nudge.after()));
        lines.addAll(display.wrapped("What the derivative does not say, " + Numbers.precise(done - nudge.foretold())
                + ", is a quarter as much for half the change."));
        return List.of(new OutputSection("nudge", nudge, lines));
    }
}
