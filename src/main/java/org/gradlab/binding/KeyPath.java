package org.gradlab.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way from a document's root to a value, such as {@code model.layers[0].units}. */
record KeyPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("(?:^|\\.)(?<key>[^.\\[\\]\\s]+)|\\[(?<index>[0-9]{1,9})]");

    /** One step of the way. */
    sealed interface Step permits Name, Index {}

    /** To the value of a key of a mapping. */
    record Name(String key) implements Step {}

    /** To an item of a list, counted from 0. */
    record Index(int index) implements Step {}

    /** The path that {@code text} stands for; empty if it stands for none. */
    static Optional<KeyPath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String key = matcher.group("key");
            steps.add(key != null ? new Name(key) : new Index(Integer.parseInt(matcher.group("index"))));
            end = matcher.end();
        }
        return end == text.length() && !steps.isEmpty()
                ? Optional.of(new KeyPath(List.copyOf(steps)))
                : Optional.empty();
    }

    Step first() {
        return steps.get(0);
    }

    boolean isLast() {
        return steps.size() == 1;
    }

    KeyPath rest() {
        return new KeyPath(steps.subList(1, steps.size()));
    }
}
