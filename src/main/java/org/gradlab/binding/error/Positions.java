package org.gradlab.binding.error;

import java.util.Map;

/**
 * Where every key of a configuration stands, so that a finding that only the data can bring to light still points at a
 * line and column.
 */
public final class Positions {

    private final Position document;
    private final Map<String, KeyLocation> places;

    /** The places of a document's keys by key path; {@code document} answers for keys that are not written. */
    public Positions(Position document, Map<String, KeyLocation> places) {
        this.document = document;
        this.places = Map.copyOf(places);
    }

    /** Where the value of {@code keyPath} starts, or else that of the nearest enclosing key that is written. */
    public Position of(String keyPath) {
        if (keyPath.isEmpty()) {
            return document;
        }
        KeyLocation place = places.get(keyPath);
        return place == null ? of(parent(keyPath)) : place.value();
    }

    /** Where the name of {@code keyPath} starts, or else the value of the nearest enclosing key that is written. */
    public Position ofKey(String keyPath) {
        KeyLocation place = places.get(keyPath);
        return place == null ? of(keyPath) : place.key();
    }

    /** An error at {@code keyPath}; found is the value as written. */
    public ConfigError error(String keyPath, String expected) {
        KeyLocation place = places.get(keyPath);
        return error(keyPath, expected, place == null ? "nothing" : place.found());
    }

    /** An error at {@code keyPath}, with what was found in the caller's words. */
    public ConfigError error(String keyPath, String expected, String found) {
        return new ConfigError(of(keyPath), keyPath, expected, found);
    }

    private static String parent(String keyPath) {
        int end = Math.max(keyPath.lastIndexOf('.'), keyPath.lastIndexOf('['));
        return end < 0 ? "" : keyPath.substring(0, end);
    }
}
