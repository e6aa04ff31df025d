package org.gradlab.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used, with all its problems. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    DataException(DataProblem problem) {
        this(List.of(problem));
    }

    DataException(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order it was found. */
    public List<DataProblem> problems() {
        return problems;
    }
}
