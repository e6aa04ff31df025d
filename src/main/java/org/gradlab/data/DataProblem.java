package org.gradlab.data;

/**
 * Something wrong with data: where, what was expected and what was found.
 *
 * @param place the file, with the line and the column's name where they are known, or the key of the configuration that
 *     the data do not allow
 */
public record DataProblem(String place, String expected, String found) {

    @Override
    public String toString() {
        return place + ": expected " + expected + "; found " + found;
    }
}
