package org.gradlab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.gradlab.state.Population;

/** Keeps what a training tells, member by member, and may end it. */
final class Recording implements TrainingWatch {

    /** What a member has at a record step, its test numbers if it ends there; lists, so that equal bits are equal, NaN too. */
    record Row(long step, List<Double> values, List<Double> sites, List<Double> test) {

        @Override
        public String toString() {
            return step + ": " + values;
        }
    }

    private final LongFunction<Optional<StopReason>> ending;

    /** By the number that the run gives a member. */
    private final Map<Long, List<Row>> rows = new TreeMap<>();

    private final Population population;
    private final List<Long> reached = new ArrayList<>();
    private final List<Long> complete = new ArrayList<>();

    Recording(Population population) {
        this(population, step -> Optional.empty());
    }

    /** One that ends the training at a step for which {@code ending} has a reason. */
    Recording(Population population, LongFunction<Optional<StopReason>> ending) {
        this.population = population;
        this.ending = ending;
    }

    /** One that interrupts the training at the first end of a stride from {@code step} on. */
    static Recording until(long step, Population population) {
        return new Recording(population, at -> at >= step ? Optional.of(StopReason.INTERRUPT) : Optional.empty());
    }

    @Override
    public void recorded(RecordEvent event) {
        int members = event.members().length;
        for (int i = 0; i < members; i++) {
            rows.computeIfAbsent(population.memberSet().number(event.members()[i]), member -> new ArrayList<>())
                    .add(new Row(
                            event.step(),
                            part(event.memberValues(), members, i),
                            part(event.siteValues(), members, i),
                            part(event.testValues(), members, i).stream()
                                    .filter(number -> !number.isNaN())
                                    .toList()));
        }
    }

    @Override
    public void recordedAll(long step) {
        complete.add(step);
    }

    @Override
    public Optional<StopReason> reached(long step) {
        reached.add(step);
        return ending.apply(step);
    }

    Map<Long, List<Row>> rows() {
        return rows;
    }

    List<Row> rows(long member) {
        return rows.get(member);
    }

    List<Long> steps(long member) {
        return rows(member).stream().map(Row::step).toList();
    }

    /** The steps at which all members stood together. */
    List<Long> reached() {
        return reached;
    }

    /** The record steps that were told to be complete. */
    List<Long> complete() {
        return complete;
    }

    private static List<Double> part(double[] all, int members, int i) {
        int size = all.length / members;
        return Arrays.stream(all, i * size, (i + 1) * size).boxed().toList();
    }
}
