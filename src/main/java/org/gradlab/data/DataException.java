package org.gradlab.data;

import java.util.List;
import org.gradlab.text.Complaint;

/** Data that cannot be used, with all its problems. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    DataException(DataProblem problem) {
        this(List.of(problem));
    }

    DataException(List<DataProblem> problems) {
        super(Complaint.lines(problems.get(0).place(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order it was found. */
    public List<DataProblem> problems() {
        return problems;
    }
}
