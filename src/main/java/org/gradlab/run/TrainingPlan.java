package org.gradlab.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What is about to be trained, as a person is told.
 *
 * @param network the network in short, such as 2-4-1
 * @param parameters how many numbers a member trains
 * @param rows rows of training, validation and test data
 * @param epochs passes over the training data
 * @param steps updates of every member
 * @param folder where the files go
 */
public record TrainingPlan(
        String name,
        String network,
        int parameters,
        List<Integer> rows,
        int members,
        double epochs,
        long steps,
        ChosenEngine engine,
        Path folder) {}
