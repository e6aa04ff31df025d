package org.gradlab.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradlab.run.TrainedMembers;

/**
 * The data of a page, as pictures of it read them.
 *
 * @param data see {@link PageData}
 * @param trained the members with their weights; empty where there are none
 * @param member that is drawn where one is
 * @param step that is drawn where one is; the last record step before it, where it is none
 */
record PageContent(Map<String, Object> data, Optional<TrainedMembers> trained, int member, long step) {

    boolean has(String... path) {
        Object found = data;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found != null;
    }

    Object at(String... path) {
        Object found = data;
        for (String key : path) {
            found = ((Map<?, ?>) found).get(key);
        }
        return found;
    }

    NumberArray numbers(String... path) {
        return (NumberArray) at(path);
    }

    String text(String... path) {
        return at(path).toString();
    }

    int whole(String... path) {
        return ((Number) at(path)).intValue();
    }

    List<String> words(String... path) {
        return ((List<?>) at(path)).stream().map(Object::toString).toList();
    }

    /** Whole numbers. */
    long[] counts(String... path) {
        return ((List<?>) at(path))
                .stream().mapToLong(number -> ((Number) number).longValue()).toArray();
    }

    /** The record steps that figures show. */
    long[] steps() {
        return counts("steps", "steps");
    }

    /** The place of the step among {@code steps}. */
    int placeOfStep(long... steps) {
        return IntStream.range(0, steps.length).filter(i -> steps[i] <= step).reduce(0, (before, last) -> last);
    }

    /** The place of the member among others, or that of the best of them if it is not there. */
    int placeOfMember(long... members) {
        return IntStream.range(0, members.length)
                .filter(i -> members[i] == member)
                .findFirst()
                .orElse(0);
    }
}
