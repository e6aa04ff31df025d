package org.gradlab.restart;

import java.util.SortedMap;

/**
 * One curve of losses for each setting.
 *
 * @param steps [evaluations] updates made before
 * @param losses [evaluations] of every setting
 */
public record LossCurves(long[] steps, SortedMap<Hyperparameters, double[]> losses) {}
