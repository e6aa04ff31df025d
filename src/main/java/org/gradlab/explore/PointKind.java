package org.gradlab.explore;

/** What a point is to a function, by its gradient and the signs of its Hessian's eigenvalues. */
public enum PointKind {
    MINIMUM("local minimum: the slope is zero and every eigenvalue is above zero"),
    MAXIMUM("local maximum: the slope is zero and every eigenvalue is below zero"),
    SADDLE("saddle: the slope is zero, and eigenvalues of both signs lead up and down from here"),
    DEGENERATE("degenerate: the slope is zero and so is an eigenvalue, so that second derivatives do not decide"),
    NOT_STATIONARY("not stationary: the slope is not zero"),
    UNDEFINED("undecided: a value or derivative does not exist here");

    private final String words;

    PointKind(String words) {
        this.words = words;
    }

    /** In words, with the reason. */
    public String words() {
        return words;
    }
}
