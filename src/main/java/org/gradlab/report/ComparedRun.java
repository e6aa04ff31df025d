package org.gradlab.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.record.RunFolder;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;
import org.gradlab.run.SharedStarts;
import org.gradlab.run.StoredRun;
import org.gradlab.statistic.Advantage;
import org.gradlab.statistic.Group;

/**
 * A run beside others.
 *
 * @param minimized the data and the loss, or the function: where it differs, losses say nothing about each other
 */
record ComparedRun(StoredRun run, RestartsView restarts, String minimized) {

    /** A run that has come to its end. */
    static ComparedRun of(StoredRun run) throws IOException, ConfigException {
        return new ComparedRun(run, RestartsView.of(run), run.minimized());
    }

    RunFolder folder() {
        return run.folder();
    }

    Path path() {
        return run.folder().path();
    }

    /** The one whose members reach their target more often comes first, then the one with the lower median. */
    static Comparator<ComparedRun> bestFirst() {
        return Comparator.comparingDouble((ComparedRun run) ->
                        run.target().isPresent() ? -run.successRate().rate() : 0)
                .thenComparingDouble(ComparedRun::median);
    }

    Comparison comparison() {
        return restarts.results().comparison();
    }

    Optional<String> target() {
        return restarts.results().target();
    }

    double median() {
        return comparison().rankingLoss(comparison().median());
    }

    /** What members are ranked by, ascending. */
    double[] losses() {
        return members().stream()
                .mapToDouble(comparison()::rankingLoss)
                .sorted()
                .toArray();
    }

    int diverged() {
        return comparison().behaviours().get(Behaviour.DIVERGED);
    }

    Proportion successRate() {
        return comparison().successRate();
    }

    /** Whether its members are a sample, of one setting: only then do they tell of other starts. */
    boolean isSample() {
        return restarts.results().sample() && restarts.results().hasOneSetting();
    }

    /** The share that reached the target is an estimate. */
    boolean hasInterval() {
        return target().isPresent() && isSample();
    }

    /** In the order of members. */
    List<MemberResult> members() {
        return comparison().members();
    }

    /** By how much it does better than another run; empty where members are no samples, or do not tell. */
    Optional<Advantage> advantageOver(ComparedRun other, double alpha) throws IOException {
        if (!isSample() || !other.isSample()) {
            return Optional.empty();
        }
        int members = members().size();
        boolean areAlike = members == other.members().size() && SharedStarts.count(folder(), other.folder()) == members;
        return Advantage.of(group(), other.group(), areAlike, alpha);
    }

    private Group group() {
        return new Group(members(), target().isPresent(), comparison().byValidation());
    }
}
