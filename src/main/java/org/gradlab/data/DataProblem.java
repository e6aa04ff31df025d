package org.gradlab.data;

import java.util.Optional;

/**
 * Something wrong with data: where, what was expected and what was found.
 *
 * @param place the file, with the line and the column's name where they are known; empty for generated data
 */
public record DataProblem(Optional<String> place, String expected, String found) {

    /** A problem of a file as a whole, or of a place in it such as {@code iris.csv:7: petal_width}. */
    static DataProblem at(String place, String expected, String found) {
        return new DataProblem(Optional.of(place), expected, found);
    }

    @Override
    public String toString() {
        return place.map(p -> p + ": ").orElse("") + "expected " + expected + "; found " + found;
    }
}
