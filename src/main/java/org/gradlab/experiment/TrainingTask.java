package org.gradlab.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradlab.config.ObjectiveConfig;
import org.gradlab.objective.Objective;
import org.gradlab.state.Population;

/** What a config wants trained: a network on data, a written function, or relu units on a teacher. */
public sealed interface TrainingTask permits NetworkTask, FunctionTask, TeacherTask {

    /** What is minimized. */
    Objective objective();

    /** The part of the config that it was made of, with every default spelled out. */
    ObjectiveConfig config();

    /** How many steps make an epoch; 1 where there is no data. */
    default int stepsPerEpoch() {
        return 1;
    }

    /** Sets the starts of all members. Modified: population. */
    void draw(MemberPlan members, Population population) throws IOException;

    /** The function, if it is written out. */
    default Optional<PreparedFunction> function() {
        return Optional.empty();
    }

    /** What predictions need; empty where there is nothing to predict. */
    default Optional<ModelCard> model() {
        return Optional.empty();
    }

    /** Hash of the data before splitting; empty where there is no data. */
    default Optional<String> dataFingerprint() {
        return Optional.empty();
    }

    /** In a few words, such as {@code 2-4-1 network}. */
    String words();

    /** Rows of training, validation and test data; empty where there is no data. */
    default List<Integer> rows() {
        return List.of();
    }

    /** How many rows there are, by the names they have in {@code run.json}. */
    default Map<String, Long> counts() {
        return Map.of();
    }
}
