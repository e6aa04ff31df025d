package org.gradlab.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with something that a user wrote, as one line: {@code place: expected ...; found ...; did you mean "..."?}.
 * What the user wrote is shown with its control characters written out and cut, so that the line stays readable whatever it
 * is.
 *
 * @param place where it is wrong
 * @param nearest the valid word that the user may have meant
 */
public record Complaint(String place, String expected, String found, Optional<String> nearest) {

    /** Nobody reads more lines than these: one wrong separator can make every line of a file wrong. */
    public static final int MOST_LINES = 20;

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_EXPECTED = 300;
    private static final int LONGEST_FOUND = 160;

    @Override
    public String toString() {
        String suggestion = nearest.map(word -> "; did you mean \"" + Visible.text(word) + "\"?")
                .orElse("");
        return Visible.shortened(place, LONGEST_PLACE) + ": expected " + Visible.shortened(expected, LONGEST_EXPECTED)
                + "; found " + Visible.shortened(found, LONGEST_FOUND) + suggestion;
    }

    /** The lines of what is wrong with {@code file}, and how many more there are beyond {@link #MOST_LINES}. */
    public static String lines(String file, List<?> complaints) {
        Stream<String> shown = complaints.stream().limit(MOST_LINES).map(Object::toString);
        int more = complaints.size() - MOST_LINES;
        Stream<String> rest = more > 0
                ? Stream.of(new Complaint(file, "no further problems", Numbers.count(more) + " more", Optional.empty())
                        .toString())
                : Stream.empty();
        return Stream.concat(shown, rest).collect(Collectors.joining("\n"));
    }
}
