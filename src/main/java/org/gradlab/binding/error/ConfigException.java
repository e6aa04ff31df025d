package org.gradlab.binding.error;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; carries every error that was found in it, never none. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ConfigError> errors;

    public ConfigException(List<ConfigError> errors) {
        super(errors.stream().map(ConfigError::toString).collect(Collectors.joining("\n")));
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a ConfigException needs at least one error");
        }
        this.errors = List.copyOf(errors);
    }

    public ConfigException(ConfigError error) {
        this(List.of(error));
    }

    /** The errors in the order they stand in the file, those of overrides after them. */
    public List<ConfigError> errors() {
        return errors;
    }
}
