package org.gradlab.sweep;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.experiment.Experiment;
import org.gradlab.objective.RecordLayout;
import org.gradlab.run.StoredRun;
import org.gradlab.run.TrainedMembers;
import org.gradlab.state.Population;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.RecordPlan;
import org.gradlab.train.Trainer;

/** The gradients of a network's layers where its members ended. */
final class EndGradients {

    private static final String GRADIENT = "dw_norm";

    private EndGradients() {}

    /**
     * [members] the norm of the first layer's gradient over that of the last one's; empty for a function, or a network of one layer.
     *
     * @throws org.gradlab.data.DataException if the data that it was trained on cannot be read any more
     */
    static Optional<double[]> ratios(StoredRun run) throws IOException, ConfigException {
        Experiment experiment = run.experiment();
        RecordLayout layout = experiment.objective().layout();
        if (layout.sites().size() < 2 || !layout.siteColumns().contains(GRADIENT)) {
            return Optional.empty();
        }
        Population ends = run.trainedMembers().map(TrainedMembers::trained).orElseThrow();
        double[] ratios = new double[ends.members()];
        Arrays.fill(ratios, Double.NaN);
        RecordPlan plan = new RecordPlan(1, 1);
        new Trainer(experiment.setup(), 1).train(ends, 1, plan, event -> take(event, layout, ratios));
        return Optional.of(ratios);
    }

    private static void take(RecordEvent event, RecordLayout layout, double[] ratios) {
        int sites = layout.sites().size();
        int columns = layout.siteColumns().size();
        int column = layout.siteColumns().indexOf(GRADIENT);
        for (int i = 0; i < event.members().length; i++) {
            int at = (i * columns + column) * sites;
            ratios[event.members()[i]] = event.siteValues()[at] / event.siteValues()[at + sites - 1];
        }
    }
}
