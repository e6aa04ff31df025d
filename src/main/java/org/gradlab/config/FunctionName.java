package org.gradlab.config;

import java.util.Locale;

/** The functions that have a name: those on which optimizers are commonly compared. */
public enum FunctionName {
    PARABOLA,
    RUGGED_QUARTIC,
    SADDLE,
    ROSENBROCK,
    HIMMELBLAU,
    RASTRIGIN,
    ACKLEY,
    BEALE,
    STYBLINSKI_TANG;

    /** The word that stands for it in a configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
