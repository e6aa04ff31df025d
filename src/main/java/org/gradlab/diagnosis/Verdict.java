package org.gradlab.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A finding about one member.
 *
 * @param reason why, in words and numbers: the end of a sentence
 * @param numbers what it was concluded from, by name
 * @param layer where it was seen, counted from 1; empty where it is about the whole member
 * @param firstStep the first step at which it was seen
 * @param lastStep the last
 */
public record Verdict(
        Finding finding, String reason, Map<String, Double> numbers, OptionalInt layer, long firstStep, long lastStep) {

    /** Numbers that keep their order. */
    public Verdict {
        numbers = new LinkedHashMap<>(numbers);
    }
}
