package org.gradlab.data;

import java.util.Optional;
import org.gradlab.text.Complaint;

/**
 * Something wrong with data: where, what was expected and what was found.
 *
 * @param place the file, with the line and the column's name where they are known, or the key of the configuration that
 *     the data do not allow
 */
public record DataProblem(String place, String expected, String found) {

    @Override
    public String toString() {
        return new Complaint(place, expected, found, Optional.empty()).toString();
    }
}
