package org.gradlab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The losses of the batches that a member was trained on, which every record knows.
 *
 * @param records the mean since the record before
 * @param epochs the mean over about an epoch, or from one record to the next where that is more: what batches owe to the choice of their
 *     rows evens out over all rows
 */
record BatchCourse(LossCourse records, LossCourse epochs) {

    /**
     * Its course over the records of a member.
     *
     * @return empty where steps see all rows
     */
    static Optional<BatchCourse> of(List<RecordPoint> points, long stepsPerEpoch, boolean diverged) {
        List<RecordPoint> records =
                points.stream().filter(RecordPoint::hasBatches).toList();
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new BatchCourse(
                        new LossCourse(
                                records.stream()
                                        .map(point -> point.withLoss(point.batchLoss()))
                                        .toList(),
                                diverged),
                        new LossCourse(epochs(records, stepsPerEpoch), diverged)));
    }

    private static List<RecordPoint> epochs(List<RecordPoint> records, long stepsPerEpoch) {
        List<RecordPoint> epochs =
                new ArrayList<>(List.of(records.get(0).withLoss(records.get(0).batchLoss())));
        long start = records.get(0).step();
        long before = start;
        double sum = 0;
        for (RecordPoint record : records.subList(1, records.size())) {
            sum += record.batchLoss() * (record.step() - before);
            before = record.step();
            if (before - start >= stepsPerEpoch) {
                epochs.add(record.withLoss(sum / (before - start)));
                start = before;
                sum = 0;
            }
        }
        return epochs;
    }
}
