package org.gradlab.check;

/**
 * What a comparison says of an array that somebody else computed.
 *
 * @param error the largest difference as a share of the largest number; NaN where there is none to be had
 * @param fault what is likely wrong, in words; empty where nothing is, or nothing is recognized
 */
public record OwnArray(String name, Sameness sameness, double error, String fault) {}
