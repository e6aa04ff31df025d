package org.gradlab.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.Config;
import org.gradlab.experiment.Experiment;
import org.gradlab.experiment.PreparedFunction;
import org.gradlab.record.RunFolder;
import org.gradlab.record.RunJson;
import org.gradlab.record.SummaryRow;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.LossCurves;
import org.gradlab.restart.basin.EndPoints;
import org.gradlab.state.Population;

/**
 * A run that has just been trained: its numbers are still in memory, but for the records of single members.
 *
 * @param info how it ended
 * @param population its members as they ended
 * @param members the same, compared
 * @param medianLosses those of each setting
 * @param endPoints where a function's members started and ended
 */
record TrainedRun(
        RunFolder folder,
        RunJson info,
        Experiment experiment,
        Population population,
        Comparison members,
        LossCurves medianLosses,
        Optional<EndPoints> endPoints)
        implements RunRecord {

    @Override
    public Config config() {
        return experiment.config();
    }

    @Override
    public Optional<PreparedFunction> function() {
        return experiment.subject().function();
    }

    @Override
    public Optional<Comparison> comparison() {
        return Optional.of(members);
    }

    @Override
    public Optional<TrainedMembers> trainedMembers() {
        return function().isPresent() ? Optional.empty() : Optional.of(new TrainedMembers(experiment, population));
    }

    @Override
    public List<SummaryRow> lastSummary() throws IOException {
        return SummaryRow.last(folder);
    }

    @Override
    public MemberHistory member(int member) throws IOException, ConfigException {
        return MemberReader.read(folder, member, () -> experiment);
    }
}
