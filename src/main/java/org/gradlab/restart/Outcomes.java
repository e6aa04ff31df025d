package org.gradlab.restart;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.diagnosis.DescentClassifier;
import org.gradlab.objective.RecordLayout;
import org.gradlab.state.Population;
import org.gradlab.train.LowestLoss;
import org.gradlab.train.MemberControl;
import org.gradlab.train.MemberStatus;
import org.gradlab.train.MemberStop;
import org.gradlab.train.RecordEvent;
import org.gradlab.train.StopPlan;
import org.gradlab.train.TrainingSetup;

/** Follows the records of a run and keeps, of every member, what a comparison needs. */
public final class Outcomes implements Consumer<RecordEvent> {

    private static final long NEVER = -1;
    private static final String GRADIENT = "gradient";
    private static final String TARGET_STEP = "target";
    private static final String COURSES = "courses";

    private final RecordLayout layout;
    private final Target target;
    private final int lossColumn;
    private final int normColumn;
    private final int gradientColumn;
    private final int bestColumn;

    /** [columns] whether evaluations alone fill a column. */
    private final boolean[] isEvaluated;

    /** The last record step that was heard of, and whether the loss of every member that it tells of is known there. */
    private long step = NEVER;

    private boolean isEvaluation;

    /** [sites] of one member at a time; empty where sites have no gradient of their own. */
    private final double[] gradient;

    private final double[] firstLoss;
    private final double[][] last;

    /** [columns][members] at the parameters that a member would end with; the last ones, unless the best are restored. */
    private final double[][] end;

    private final double[][] test;
    private final long[] targetStep;

    /** What the course of one member at a time looks like. */
    private final DescentClassifier course;

    /** [members][numbers of a course]; none once the results are known. As objects they would take more memory than what was trained. */
    private double[] courses;

    /** Outcomes of {@code members} members that make {@code steps} steps and have not been heard of yet. */
    public Outcomes(int members, long steps, RecordLayout layout, Target target) {
        this(members, steps, layout, target, StopPlan.none());
    }

    /** Outcomes of the members of {@code start}, which have not been heard of yet, of {@code steps} steps with {@code setup}. */
    public static Outcomes of(Population start, TrainingSetup setup, long steps, Target target) {
        return new Outcomes(start.members(), steps, setup.objective().layout(), target, setup.stops());
    }

    private Outcomes(int members, long steps, RecordLayout layout, Target target, StopPlan stops) {
        this.layout = layout;
        this.target = target;
        this.lossColumn = layout.memberColumns().indexOf("loss");
        this.normColumn = layout.memberColumns().indexOf("gradient_norm");
        this.gradientColumn = layout.siteColumns().indexOf(GRADIENT);
        this.gradient = new double[gradientColumn < 0 ? 0 : layout.sites().size()];
        this.firstLoss = new double[members];
        this.last = new double[layout.memberColumns().size()][members];
        this.bestColumn = layout.memberColumns().indexOf(stops.lossColumn());
        this.isEvaluated = new boolean[last.length];
        layout.evaluatedColumns()
                .forEach(column -> isEvaluated[layout.memberColumns().indexOf(column)] = true);
        this.end = stops.restoresBest() ? new double[last.length][members] : last;
        this.test = new double[layout.testColumns().size()][members];
        this.targetStep = new long[members];
        Arrays.fill(targetStep, NEVER);
        Arrays.stream(end).forEach(column -> Arrays.fill(column, Double.NaN));
        this.course = new DescentClassifier(steps);
        int size = DescentClassifier.size(gradient.length);
        this.courses = new double[Math.multiplyExact(members, size)];
        for (int member = 0; member < members; member++) {
            course.writeTo(courses, member * size);
        }
    }

    @Override
    public void accept(RecordEvent recorded) {
        isEvaluation |= recorded.step() != step;
        step = recorded.step();
        for (int i = 0; i < recorded.members().length; i++) {
            int member = recorded.members()[i];
            if (recorded.testValues().length > 0) {
                for (int c = 0; c < test.length; c++) {
                    test[c][member] = recorded.testValues()[i * test.length + c];
                }
            }
            for (int c = 0; c < last.length; c++) {
                if (isKnown(c, recorded, i)) {
                    last[c][member] = recorded.memberValues()[i * last.length + c];
                }
            }
            if (isKnown(bestColumn, recorded, i)) {
                keep(member);
            }
            if (isKnown(lossColumn, recorded, i)) {
                follow(member, recorded, i);
            } else {
                isEvaluation = false;
            }
        }
    }

    /** Whether there is a number of the {@code i}-th recorded member in a column. */
    private boolean isKnown(int column, RecordEvent recorded, int i) {
        return !isEvaluated[column] || !Double.isNaN(recorded.memberValues()[i * last.length + column]);
    }

    private void follow(int member, RecordEvent recorded, int i) {
        double loss = last[lossColumn][member];
        if (recorded.step() == 0) {
            firstLoss[member] = loss;
        }
        if (targetStep[member] == NEVER && target.isReached(loss, of("accuracy", last, member))) {
            targetStep[member] = recorded.step();
        }
        readGradient(recorded, i);
        readCourse(member);
        course.add(recorded.step(), loss, last[normColumn][member], gradient);
        course.writeTo(courses, member * DescentClassifier.size(gradient.length));
    }

    /** How many {@link #numbers()} a member has, of a run with this layout and these rules. */
    public static int size(RecordLayout layout, StopPlan stops) {
        int columns = layout.memberColumns().size();
        int gradient = layout.siteColumns().contains(GRADIENT) ? layout.sites().size() : 0;
        return 2
                + columns * (stops.restoresBest() ? 2 : 1)
                + layout.testColumns().size()
                + DescentClassifier.size(gradient);
    }

    /** All that is known so far, by name, to be {@linkplain #restore restored}: as many numbers of each member, in their order. */
    public Map<String, double[]> numbers() {
        Map<String, double[]> numbers = new LinkedHashMap<>(fields());
        numbers.put(TARGET_STEP, Arrays.stream(targetStep).asDoubleStream().toArray());
        numbers.put(COURSES, courses);
        return numbers;
    }

    /** Goes on from what was known then, of a training of as many steps. */
    public void restore(Map<String, double[]> numbers) {
        fields().forEach((name, field) -> System.arraycopy(numbers.get(name), 0, field, 0, field.length));
        Arrays.setAll(targetStep, member -> (long) numbers.get(TARGET_STEP)[member]);
        System.arraycopy(numbers.get(COURSES), 0, courses, 0, courses.length);
    }

    /** Takes over what no record tells, and hears of the others again: how a course is judged depends on how many steps it is to have. */
    public void restoreTests(Map<String, double[]> numbers) {
        tests().forEach((name, field) -> System.arraycopy(numbers.get(name), 0, field, 0, field.length));
    }

    /** The arrays themselves, [members] each. */
    private Map<String, double[]> fields() {
        Map<String, double[]> fields = new LinkedHashMap<>();
        fields.put("first", firstLoss);
        for (int c = 0; c < last.length; c++) {
            fields.put("last." + c, last[c]);
            if (end != last) {
                fields.put("end." + c, end[c]);
            }
        }
        fields.putAll(tests());
        return fields;
    }

    private Map<String, double[]> tests() {
        Map<String, double[]> tests = new LinkedHashMap<>();
        for (int c = 0; c < test.length; c++) {
            tests.put("test." + c, test[c]);
        }
        return tests;
    }

    /** Keeps the last numbers of a member as those of its end if they are its best, or if it has had no loss that is a number. */
    private void keep(int member) {
        double lowest = end[bestColumn][member];
        if (end != last && (Double.isNaN(lowest) || LowestLoss.isBelow(last[bestColumn][member], lowest))) {
            for (int c = 0; c < last.length; c++) {
                end[c][member] = last[c][member];
            }
        }
    }

    /** The last loss of every member that is known so far; not a copy. */
    public double[] losses() {
        return last[lossColumn];
    }

    /** Whether the losses of all members that the last record step tells of are of that step. */
    public boolean isEvaluation() {
        return isEvaluation;
    }

    /**
     * The results of all members after training, asked for once. Each is made of the numbers when it is asked for: as objects, they would take more memory
     * than what was trained.
     */
    public List<MemberResult> results(Population trained, MemberSettings settings) {
        Results results = new Results(trained, settings);
        courses = new double[0];
        return results;
    }

    private void readCourse(int member) {
        course.readFrom(courses, member * DescentClassifier.size(gradient.length), gradient.length);
    }

    private Behaviour behaviour(int member, boolean hasDiverged) {
        readCourse(member);
        return course.behaviour(hasDiverged);
    }

    private final class Results extends AbstractList<MemberResult> implements RandomAccess {

        private final Population trained;
        private final MemberSettings settings;
        private final IntFunction<Optional<MemberStop>> stops;
        private final IntFunction<Optional<LowestLoss>> lowestLosses;
        private final MemberStatus[] statuses = new MemberStatus[firstLoss.length];
        private final Behaviour[] behaviours = new Behaviour[firstLoss.length];
        private final long[] divergedSteps = new long[firstLoss.length];
        private final double[] accuracies = column("accuracy");
        private final double[] validationLosses = column("validation_loss");
        private final double[] validationAccuracies = column("validation_accuracy");
        private final double[] testLosses = testColumn("test_loss");
        private final double[] testAccuracies = testColumn("test_accuracy");

        Results(Population trained, MemberSettings settings) {
            this.trained = trained;
            this.settings = settings;
            this.stops = MemberControl.stops(trained);
            this.lowestLosses = MemberControl.lowestLosses(trained);
            IntFunction<OptionalLong> diverged = MemberControl.divergedSteps(trained);
            for (int member = 0; member < statuses.length; member++) {
                OptionalLong divergedAt = diverged.apply(member);
                statuses[member] = MemberControl.status(divergedAt, stops.apply(member));
                divergedSteps[member] = divergedAt.orElse(NEVER);
                behaviours[member] = behaviour(member, statuses[member] == MemberStatus.DIVERGED);
            }
        }

        @Override
        public MemberResult get(int member) {
            return new MemberResult(
                    Math.toIntExact(trained.memberSet().number(member)),
                    settings.of(member),
                    statuses[member],
                    behaviours[member],
                    firstLoss[member],
                    end[lossColumn][member],
                    end[normColumn][member],
                    of(accuracies, member),
                    of(validationLosses, member),
                    of(validationAccuracies, member),
                    of(testLosses, member),
                    of(testAccuracies, member),
                    optional(targetStep[member]),
                    optional(divergedSteps[member]),
                    stops.apply(member),
                    lowestLosses.apply(member));
        }

        @Override
        public int size() {
            return statuses.length;
        }
    }

    /** Reads the gradient of the {@code i}-th recorded member. */
    private void readGradient(RecordEvent recorded, int i) {
        int columns = layout.siteColumns().size();
        for (int site = 0; site < gradient.length; site++) {
            gradient[site] = recorded.siteValues()[(i * columns + gradientColumn) * gradient.length + site];
        }
    }

    private double of(String column, double[][] numbers, int member) {
        int c = layout.memberColumns().indexOf(column);
        return c < 0 ? Double.NaN : numbers[c][member];
    }

    /** [members] at their ends; none where there is no such column. */
    private double[] column(String name) {
        int c = layout.memberColumns().indexOf(name);
        return c < 0 ? new double[0] : end[c];
    }

    private double[] testColumn(String name) {
        int c = layout.testColumns().indexOf(name);
        return c < 0 ? new double[0] : test[c];
    }

    private static double of(double[] column, int member) {
        return column.length == 0 ? Double.NaN : column[member];
    }

    private static OptionalLong optional(long step) {
        return step == NEVER ? OptionalLong.empty() : OptionalLong.of(step);
    }
}
