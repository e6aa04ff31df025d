package org.gradlab.binding.error;

import java.util.List;
import org.gradlab.text.Complaint;

/** A configuration that cannot be used; carries every error that was found in it, never none. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ConfigError> errors;

    public ConfigException(List<ConfigError> errors) {
        super(Complaint.lines(fileOf(errors), errors));
        this.errors = List.copyOf(errors);
    }

    public ConfigException(ConfigError error) {
        this(List.of(error));
    }

    private static String fileOf(List<ConfigError> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a ConfigException needs at least one error");
        }
        return errors.get(0).position().source();
    }

    /** The errors in the order they stand in the file, those of overrides after them. */
    public List<ConfigError> errors() {
        return errors;
    }
}
