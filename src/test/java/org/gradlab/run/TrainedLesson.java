package org.gradlab.run;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.record.SeriesRow;
import org.gradlab.restart.MemberResult;

/** What a lesson's run folder says, number by number. */
record TrainedLesson(RunRecord run) {

    /** Its members in their order. */
    List<MemberResult> members() throws IOException {
        return run.requireComparison().ranked().stream()
                .sorted(Comparator.comparingInt(MemberResult::member))
                .toList();
    }

    List<Behaviour> behaviours() throws IOException {
        return members().stream().map(MemberResult::behaviour).toList();
    }

    double successRate() throws IOException {
        return run.requireComparison().successRate().rate();
    }

    double loss(int member, long step) throws IOException, ConfigException {
        return only(run.member(member).series().stream().filter(row -> row.step() == step))
                .value("loss");
    }

    /** How often the loss rose from one record step to the next. */
    long rises(int member) throws IOException, ConfigException {
        List<SeriesRow> rows = run.member(member).series();
        return IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).value("loss") > rows.get(i - 1).value("loss"))
                .count();
    }

    double position(int member, long step, String variable) throws IOException, ConfigException {
        return only(run.member(member).sites().get(step).stream()
                        .filter(row -> row.site().equals(variable)))
                .value("position");
    }

    /** The derivative of a function of one variable. */
    double gradient(int member, long step) throws IOException, ConfigException {
        return only(run.member(member).sites().get(step).stream()).value("gradient");
    }

    /** The product of a measure over all layers but the last, before the first step. */
    double product(int member, String measure) throws IOException, ConfigException {
        return hidden(member).stream()
                .mapToDouble(layer -> layer.value(measure))
                .reduce(1, (a, b) -> a * b);
    }

    /** What a layer leaves of the backpropagated signal before the first step, as a geometric mean over all layers but the last. */
    double meanDeltaRatio(int member) throws IOException, ConfigException {
        return Math.pow(product(member, "delta_ratio"), 1.0 / hidden(member).size());
    }

    private List<SeriesRow> hidden(int member) throws IOException, ConfigException {
        List<SeriesRow> layers = run.member(member).sites().get(0L);
        return layers.subList(0, layers.size() - 1);
    }

    private static SeriesRow only(Stream<SeriesRow> rows) {
        List<SeriesRow> found = rows.toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one row, found " + found.size());
        }
        return found.get(0);
    }
}
