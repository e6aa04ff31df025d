package org.gradlab.diagnosis;

import java.util.List;
import java.util.Optional;

/** All that is known of a member, and what its rules have in common. */
final class MemberCase {

    private final TrainingFacts facts;
    private final MemberFacts member;
    private final List<RecordPoint> points;
    private final LossCourse course;
    private final List<RecordPoint> layered;
    private final List<RecordPoint> learning;

    /**
     * The case of a member.
     *
     * @param points its records in order, at least one
     */
    MemberCase(TrainingFacts facts, MemberFacts member, List<RecordPoint> points) {
        this.facts = facts;
        this.member = member;
        this.points = List.copyOf(points);
        this.course = new LossCourse(this.points, member.divergedStep().isPresent());
        this.layered = this.points.stream().filter(RecordPoint::hasLayers).toList();
        this.learning = whileLearning();
    }

    TrainingFacts facts() {
        return facts;
    }

    MemberFacts member() {
        return member;
    }

    List<RecordPoint> points() {
        return points;
    }

    RecordPoint first() {
        return points.get(0);
    }

    RecordPoint last() {
        return points.get(points.size() - 1);
    }

    LossCourse course() {
        return course;
    }

    /** The losses of batches; empty where every step sees all rows. */
    Optional<BatchCourse> batches() {
        return BatchCourse.of(points, facts.stepsPerEpoch(), hasDiverged());
    }

    /** The records with layers. */
    List<RecordPoint> layered() {
        return layered;
    }

    /** The records with layers while there was something to learn: before the target, and above a tenth of the loss of guessing. */
    List<RecordPoint> learning() {
        return learning;
    }

    private List<RecordPoint> whileLearning() {
        long end = member.targetStep().orElse(Long.MAX_VALUE);
        List<RecordPoint> found = layered.stream()
                .filter(point -> point.step() <= end && course.lossAt(point.step()) > Thresholds.MOST_LEARNED * scale())
                .toList();
        return found.isEmpty() ? layered.stream().limit(1).toList() : found;
    }

    /** The size of a loss that is none of the network's merit. */
    double scale() {
        return facts.guessingLoss() > 0 ? facts.guessingLoss() : Math.abs(course.first());
    }

    boolean hasDiverged() {
        return course.shape() == Behaviour.DIVERGED;
    }

    /** Whether the output is as good as a constant one, and never was better. */
    boolean hasLearnedNothing() {
        double guessing = facts.guessingLoss();
        if (hasDiverged() || !(guessing > 0) || course.lowest() < Thresholds.SOMETHING_LEARNED * guessing) {
            return false;
        }
        double distance = course.last() - guessing;
        boolean isSame = Math.abs(distance) <= Thresholds.SAME_AS_GUESSING * guessing;
        return isSame || (distance > 0 && !(last().accuracy() > facts.majorityShare()));
    }

    /** Whether it did not learn what it should: the target, or, where there is none, half of what guessing leaves. */
    boolean hasFailed() {
        return facts.hasTarget()
                ? member.targetStep().isEmpty()
                : !(course.last() <= Thresholds.HALF_LEARNED * scale());
    }

    /** Whether the loss goes up as much as down in the later half. */
    boolean isSwinging() {
        return course.shape() == Behaviour.OSCILLATING;
    }
}
