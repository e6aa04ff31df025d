package org.gradlab.event;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.gradlab.engine.ChosenEngine;

/**
 * What is about to be trained, as a person is told.
 *
 * @param subject what is trained, in a few words: {@code 2-4-1 network}, or the text of a function
 * @param parameters how many numbers a member trains
 * @param rows rows of training, validation and test data; empty where there is no data
 * @param epochs passes over the training data; 0 where there is none
 * @param steps updates of every member
 * @param evaluateEvery steps between evaluations, where these are rarer than records
 * @param folder where the files go
 * @param recorded of how many members the records are stored
 * @param resumedAt the step from which a run goes on; empty for a new one
 */
public record TrainingPlan(
        String name,
        String subject,
        int parameters,
        List<Integer> rows,
        int members,
        double epochs,
        long steps,
        OptionalLong evaluateEvery,
        ChosenEngine engine,
        Path folder,
        int recorded,
        OptionalLong resumedAt) {}
