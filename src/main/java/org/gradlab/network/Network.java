package org.gradlab.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.array.Block;
import org.gradlab.state.BlockState;
import org.gradlab.state.Hyperparameter;
import org.gradlab.state.Slot;

/**
 * A chain of layers. Layers are counted from 1 on the input side, as in W1, z1, a1.
 *
 * <pre>
 *   forward    z_l = a_(l-1) W_l + b_l,  a_l = f_l(z_l),  a_0 = x
 *   backward   dW_l = a_(l-1)^T delta_l,  db_l = sum of delta_l over the batch
 *              delta_(l-1) = (delta_l W_l^T) f'_(l-1)(z_(l-1))
 * </pre>
 *
 * Normalisation, dropout and skip connections stand between these and have formulas of their own.
 */
public final class Network {

    private final int inputs;
    private final List<NumberedLayer> layers = new ArrayList<>();

    /** A network for rows of {@code inputs} numbers; at least one layer is trainable. */
    public Network(int inputs, List<LayerSpec> specs) {
        this.inputs = inputs;
        int width = inputs;
        Set<Integer> branches = branches(specs);
        for (LayerSpec spec : specs) {
            int number = layers.size() + 1;
            layers.add(NumberedLayer.of(number, width, spec, branches.contains(number)));
            width = spec.units();
            requireWidthOfSkip(number);
        }
        if (layers.stream().noneMatch(NumberedLayer::trainable)) {
            throw new IllegalArgumentException("nothing is left to train: every layer is frozen");
        }
    }

    /** The numbers of the layers that are the first in a skip connection. */
    private static Set<Integer> branches(List<LayerSpec> specs) {
        return IntStream.range(0, specs.size())
                .filter(i -> specs.get(i).residual() > 0)
                .mapToObj(i -> i + 2 - specs.get(i).residual())
                .collect(Collectors.toSet());
    }

    private void requireWidthOfSkip(int number) {
        int around = layer(number).spec().residual();
        if (around == 0) {
            return;
        }
        if (around > number) {
            throw new IllegalArgumentException("layer " + number + " has no " + around + " layers to skip");
        }
        int given = layer(number - around + 1).inputs();
        if (given != layer(number).units()) {
            throw new IllegalArgumentException("a skip connection adds " + given + " numbers to the "
                    + layer(number).units() + " of layer " + number);
        }
    }

    /** Whether what layer l gives, or for 0 the input, is at an end of a skip connection: its units are not its own then. */
    public boolean isOnSkip(int l) {
        return layers.stream()
                .filter(layer -> layer.spec().residual() > 0)
                .mapToInt(layer -> layer.dense().number())
                .anyMatch(end -> end == l || end - layer(end).spec().residual() == l);
    }

    /** Whether there is any skip connection. */
    public boolean hasSkips() {
        return layers.stream().anyMatch(layer -> layer.spec().residual() > 0);
    }

    /** The number of layers. */
    public int depth() {
        return layers.size();
    }

    /** Layer l, counted from 1. */
    public NumberedLayer layer(int l) {
        return layers.get(l - 1);
    }

    /** All layers, input side first. */
    public List<NumberedLayer> layers() {
        return List.copyOf(layers);
    }

    /** The numbers that one row of the data gives the first layer. */
    public int inputs() {
        return inputs;
    }

    /** The units of the last layer. */
    public int outputs() {
        return layer(depth()).units();
    }

    /** The lowest layer that backward reaches: below it nothing is trainable, so no delta is formed. */
    public int lowestTrainable() {
        for (int l = 1; l < depth(); l++) {
            if (layer(l).trainable()) {
                return l;
            }
        }
        return depth();
    }

    /** Whether a pass that judges computes the same as one that learns: not with batch normalisation or dropout. */
    public boolean judgesAsItLearns() {
        return chain().noneMatch(layer -> layer instanceof BatchNorm || layer instanceof Dropout);
    }

    /** Whether nothing stands behind the activation of the last layer. */
    public boolean endsWithItsActivation() {
        List<Layer> last = layer(depth()).chain();
        return last.get(last.size() - 1) instanceof ActivationLayer;
    }

    /** W1, b1, W2, b2, ... and what else the layers have. */
    public List<Slot> slots() {
        return layers.stream().flatMap(NumberedLayer::slots).toList();
    }

    /** The settings of layers that may differ from member to member. */
    public List<Hyperparameter> hyperparameters() {
        return layers.stream().flatMap(NumberedLayer::hyperparameters).toList();
    }

    /** What slots start with where that is neither zero nor drawn, in row-major order. */
    public Map<String, double[]> start() {
        Map<String, double[]> start = new HashMap<>();
        chain().forEach(layer -> start.putAll(layer.start()));
        return start;
    }

    /** How many numbers a pass that learns holds for a member and a row. */
    public long workingSize() {
        return inputs + chain().mapToLong(Layer::workingSize).sum();
    }

    /** A pass of {@code rows} rows that judges. */
    public NetworkPass pass(Block block, BlockState state, int rows) {
        return new NetworkPass(this, block, state, rows, Optional.empty());
    }

    /** A pass of {@code rows} rows that forms gradients. */
    public NetworkPass pass(Block block, BlockState state, int rows, Binding.Learning learning) {
        return new NetworkPass(this, block, state, rows, Optional.of(learning));
    }

    private Stream<Layer> chain() {
        return layers.stream().flatMap(layer -> layer.chain().stream());
    }
}
