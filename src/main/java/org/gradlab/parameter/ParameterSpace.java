package org.gradlab.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;

/**
 * The parameters of an objective in order, and how they lie in flat arrays: the trainable ones after each other in one,
 * the frozen ones in another. An optimizer thus works on one array however many layers there are.
 *
 * @param parameters in order, such as W1, b1, W2, b2
 */
public record ParameterSpace(List<Parameter> parameters) {

    public ParameterSpace {
        parameters = List.copyOf(parameters);
        if (parameters.stream().noneMatch(Parameter::trainable)) {
            throw new IllegalArgumentException("nothing is left to train: every parameter is frozen");
        }
    }

    /** How many numbers all parameters have together. */
    public int size() {
        return size(parameters);
    }

    /** How many numbers gradients are formed for. */
    public int trainableSize() {
        return size(chosen(true));
    }

    /** Parameters of zeros for a block of members. */
    public Parameters parameters(Block block) {
        Array trainable = block.create(1, trainableSize());
        Map<String, Array> windows = new HashMap<>(windows(trainable, chosen(true)));
        List<Parameter> frozen = chosen(false);
        if (!frozen.isEmpty()) {
            windows.putAll(windows(block.create(1, size(frozen)), frozen));
        }
        return new Parameters(this, trainable, Map.copyOf(windows));
    }

    /** Gradients of zeros for a block of members. */
    public Gradients gradients(Block block) {
        Array flat = block.create(1, trainableSize());
        return new Gradients(flat, windows(flat, chosen(true)));
    }

    /** Updates of zeros for a block of members. */
    public Updates updates(Block block) {
        Array flat = block.create(1, trainableSize());
        return new Updates(flat, windows(flat, chosen(true)));
    }

    private List<Parameter> chosen(boolean trainable) {
        return parameters.stream()
                .filter(parameter -> parameter.trainable() == trainable)
                .toList();
    }

    private static int size(List<Parameter> parameters) {
        return parameters.stream().mapToInt(Parameter::size).sum();
    }

    private static Map<String, Array> windows(Array flat, List<Parameter> parameters) {
        Map<String, Array> windows = new HashMap<>();
        int offset = 0;
        for (Parameter parameter : parameters) {
            windows.put(parameter.name(), flat.window(offset, parameter.rows(), parameter.columns()));
            offset += parameter.size();
        }
        return windows;
    }
}
