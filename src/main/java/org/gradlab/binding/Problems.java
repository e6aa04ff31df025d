package org.gradlab.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.KeyLocation;
import org.gradlab.binding.error.Position;
import org.gradlab.binding.error.Positions;

/** Collects the errors of one document, and the places of its keys, while it is read. Modified by every reader. */
final class Problems {

    private static final Comparator<ConfigError> BY_POSITION = Comparator.comparing(
            ConfigError::position,
            Comparator.<Position, Boolean>comparing(position -> position.line() == 0)
                    .thenComparing(Position::line)
                    .thenComparing(Position::column));

    private final Origin origin;
    private final Position document;
    private final Map<String, KeyLocation> places = new HashMap<>();
    private final List<ConfigError> errors = new ArrayList<>();

    /** No problems yet in a document that starts at {@code document}. */
    Problems(Origin origin, Position document) {
        this.origin = origin;
        this.document = document;
    }

    /** Where the document comes from. */
    Origin origin() {
        return origin;
    }

    /** Where the keys met so far stand. */
    Positions positions() {
        return new Positions(document, places);
    }

    /** Throws all errors at once, in the order of the text, if there are any. */
    void throwIfAny() throws ConfigException {
        if (!errors.isEmpty()) {
            throw new ConfigException(errors.stream().sorted(BY_POSITION).toList());
        }
    }

    void add(ConfigError error) {
        errors.add(error);
    }

    void place(String keyPath, KeyLocation place) {
        places.put(keyPath, place);
    }

    int count() {
        return errors.size();
    }
}
