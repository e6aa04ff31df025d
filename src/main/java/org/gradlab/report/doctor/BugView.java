package org.gradlab.report.doctor;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.doctor.Bug;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.check.CheckView;

/** A wrong gradient: that it is a bug, and the check that shows it. */
public final class BugView {

    private static final String SENTENCE =
            "It is a bug: the gradient is wrong, so no setting is to blame and none was tried.";

    private final Bug bug;

    /** The view of a bug. */
    public BugView(Bug bug) {
        this.bug = bug;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<OutputSection> sections = new ArrayList<>();
        sections.add(new OutputSection("conclusion", SENTENCE, display.wrapped(SENTENCE)));
        sections.addAll(new CheckView(bug.check()).sections(display));
        return sections;
    }
}
