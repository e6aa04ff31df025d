package org.gradlab.binding.error;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradlab.text.Complaint;
import org.gradlab.text.Visible;

/**
 * One thing that is wrong with a configuration.
 *
 * @param position where the offending key or value stands
 * @param keyPath the key, such as {@code model.layers[0].units}; empty for the document as a whole
 * @param expected what would be right
 * @param found what stands there, as a person would read it
 * @param nearest the valid key or value the user may have meant
 * @param sketch lines that show the place within the value; mostly none
 */
public record ConfigError(
        Position position,
        String keyPath,
        String expected,
        String found,
        Optional<String> nearest,
        List<String> sketch) {

    /** A key may be as long as a file. */
    private static final int LONGEST_KEY = 80;

    public ConfigError {
        sketch = List.copyOf(sketch);
    }

    public ConfigError(Position position, String keyPath, String expected, String found, Optional<String> nearest) {
        this(position, keyPath, expected, found, nearest, List.of());
    }

    public ConfigError(Position position, String keyPath, String expected, String found) {
        this(position, keyPath, expected, found, Optional.empty());
    }

    /** The same with lines that show the place within the value. */
    public ConfigError withSketch(List<String> lines) {
        return new ConfigError(position, keyPath, expected, found, nearest, lines);
    }

    /** One line, and then the sketch: {@code file:line:column: key: expected ...; found ...; did you mean "..."?}. */
    @Override
    public String toString() {
        String key = keyPath.isEmpty() ? "" : ": " + Visible.shortened(keyPath, LONGEST_KEY);
        String line = new Complaint(position + key, expected, found, nearest).toString();
        return Stream.concat(Stream.of(line), sketch.stream().map(Visible::text))
                .collect(Collectors.joining("\n"));
    }
}
