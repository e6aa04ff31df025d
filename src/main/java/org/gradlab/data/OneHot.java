package org.gradlab.data;

import java.util.List;

/** Turns the class of every row into targets. */
final class OneHot {

    private OneHot() {}

    /** [rows, outputs]: 1 in the column of the row's class; with a single column the label itself, 0 or 1. */
    static double[] encode(int[] labels, int outputs) {
        double[] y = new double[labels.length * outputs];
        for (int row = 0; row < labels.length; row++) {
            if (outputs == 1) {
                y[row] = labels[row];
            } else {
                y[row * outputs + labels[row]] = 1;
            }
        }
        return y;
    }

    /** A data set of classes with one column a class. */
    static Dataset dataset(List<String> featureNames, List<String> classNames, double[] x, int[] labels) {
        Targets targets = new Targets.Classes(classNames, classNames.size());
        return new Dataset(featureNames, targets, x, encode(labels, classNames.size()));
    }
}
