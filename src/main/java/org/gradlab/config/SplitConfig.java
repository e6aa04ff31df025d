package org.gradlab.config;

/** The fractions of the rows in each part; they sum to 1 within 1e-9, and the training part is not empty. */
public record SplitConfig(double train, double validation, double test) {}
