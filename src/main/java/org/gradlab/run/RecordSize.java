package org.gradlab.run;

import org.gradlab.config.MemberChoice;
import org.gradlab.config.MemberChoice.Listed;
import org.gradlab.config.MemberChoice.Ranked;
import org.gradlab.config.RecordConfig;
import org.gradlab.config.TextFiles;
import org.gradlab.experiment.Experiment;

/** How much a run records. */
public record RecordSize(Experiment experiment) {

    /** How many members are stored; members of several kinds at once are counted for each. */
    public int storedMembers() {
        MemberChoice choice = experiment.config().record().members().orElseThrow();
        int members = experiment.members();
        if (choice instanceof Ranked ranked) {
            long wanted = (long) ranked.best() + ranked.worst() + ranked.median() + ranked.random();
            return (int) Math.min(members, wanted);
        }
        return choice instanceof Listed listed ? listed.members().size() : members;
    }

    /** How many rows of a layer or variable are stored. */
    long storedRows() {
        return experiment.schedule().records()
                * storedMembers()
                * experiment.objective().layout().sites().size();
    }

    /** Whether series and layers are written as text at the end. */
    public boolean isWrittenAsText() {
        TextFiles wish = experiment.config().record().csv();
        return wish == TextFiles.TRUE || (wish == TextFiles.AUTO && storedRows() <= RecordConfig.MANY_ROWS);
    }
}
