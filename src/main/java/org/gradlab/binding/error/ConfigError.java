package org.gradlab.binding.error;

import java.util.Optional;

/**
 * One thing that is wrong with a configuration.
 *
 * @param position where the offending key or value stands
 * @param keyPath the key, such as {@code model.layers[0].units}; empty for the document as a whole
 * @param expected what would be right
 * @param found what stands there, as a person would read it
 * @param nearest the valid key or value the user may have meant
 */
public record ConfigError(Position position, String keyPath, String expected, String found, Optional<String> nearest) {

    public ConfigError(Position position, String keyPath, String expected, String found) {
        this(position, keyPath, expected, found, Optional.empty());
    }

    /** One line: {@code file:line:column: key: expected ...; found ...; did you mean "..."?}. */
    @Override
    public String toString() {
        String key = keyPath.isEmpty() ? "" : keyPath + ": ";
        String suggestion =
                nearest.map(name -> "; did you mean \"" + name + "\"?").orElse("");
        return position + ": " + key + "expected " + expected + "; found " + found + suggestion;
    }
}
