package org.gradlab.data;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.text.Complaint;

/** Collects the problems of one file, so that all are told at once. */
final class Problems {

    private final String file;
    private final List<DataProblem> problems = new ArrayList<>();
    private int count;

    Problems(String file) {
        this.file = file;
    }

    void inFile(String expected, String found) {
        add(file, expected, found);
    }

    void inLine(long line, String expected, String found) {
        add(file + ":" + line, expected, found);
    }

    void inCell(long line, String column, String expected, String found) {
        add(file + ":" + line + ": column \"" + column + "\"", expected, found);
    }

    /** The exception for a problem of the file as a whole after which nothing more can be found out. */
    DataException exception(String expected, String found) {
        inFile(expected, found);
        return new DataException(problems);
    }

    /** Ends with an exception if there is any problem. */
    void throwIfAny() {
        if (count == 0) {
            return;
        }
        if (count > Complaint.MOST_LINES) {
            problems.add(new DataProblem(file, "no further problems", count - Complaint.MOST_LINES + " more"));
        }
        throw new DataException(problems);
    }

    private void add(String place, String expected, String found) {
        count++;
        if (count <= Complaint.MOST_LINES) {
            problems.add(new DataProblem(place, expected, found));
        }
    }
}
