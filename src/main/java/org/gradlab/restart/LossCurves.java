package org.gradlab.restart;

import java.util.SortedMap;

/**
 * One curve of losses for each setting.
 *
 * @param steps [record steps] updates made before
 * @param losses [record steps] of every setting
 */
public record LossCurves(long[] steps, SortedMap<Hyperparameters, double[]> losses) {}
