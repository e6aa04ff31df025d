package org.gradlab.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One step of gradient descent of a network of sigmoid layers under mean squared error, as a sequence of array operations. */
final class NetworkStep {

    private final int layers;
    /** [members, batch, in] and then every layer's value, [members, batch, units]. */
    private final List<Array> a = new ArrayList<>();
    /** [members, batch, units] */
    private final List<Array> slope = new ArrayList<>();
    /** [members, batch, units] */
    private final List<Array> delta = new ArrayList<>();

    private final List<Array> w = new ArrayList<>();
    private final List<Array> b = new ArrayList<>();
    private final List<Array> dW = new ArrayList<>();
    private final List<Array> db = new ArrayList<>();
    private final Array target;
    private final double lossFactor;
    private final Array parameters;
    private final Array gradients;
    private final Array update;
    private final Array rate;
    private final Array active;

    /**
     * A network of its own for every member.
     *
     * @param sizes the inputs and then every layer's units
     */
    NetworkStep(Block block, int batch, int... sizes) {
        layers = sizes.length - 1;
        int count = 0;
        for (int l = 0; l < layers; l++) {
            count += (sizes[l] + 1) * sizes[l + 1];
        }
        parameters = block.create(1, count);
        gradients = block.create(1, count);
        update = block.create(1, count);
        rate = block.create(1, 1);
        rate.fill(-0.5);
        active = block.create(1, 1);
        active.fill(1);
        SplittableRandom random = new SplittableRandom(1);
        parameters.fill(random.doubles(count, -1, 1).toArray());
        target = block.create(batch, sizes[layers]);
        target.fill(random.doubles((long) batch * sizes[layers]).toArray());
        lossFactor = 2.0 / (batch * sizes[layers]);
        a.add(block.create(batch, sizes[0]));
        a.get(0).fill(random.doubles((long) batch * sizes[0], -1, 1).toArray());
        int offset = 0;
        for (int l = 0; l < layers; l++) {
            int in = sizes[l];
            int out = sizes[l + 1];
            w.add(parameters.window(offset, in, out));
            dW.add(gradients.window(offset, in, out));
            b.add(parameters.window(offset + in * out, 1, out));
            db.add(gradients.window(offset + in * out, 1, out));
            offset += (in + 1) * out;
            a.add(block.create(batch, out));
            slope.add(block.create(batch, out));
            delta.add(block.create(batch, out));
        }
    }

    /** Modified: the parameters. Returns whether all members are still active. */
    boolean run() {
        for (int l = 0; l < layers; l++) {
            Array z = a.get(l + 1);
            z.affine(a.get(l), w.get(l), b.get(l));
            z.applyWithSlope(Unary.SIGMOID, Unary.SIGMOID_SLOPE, z, slope.get(l));
        }
        Array last = delta.get(layers - 1);
        last.combine(Binary.SUBTRACT, a.get(layers), target);
        last.scale(last, lossFactor);
        for (int l = layers - 1; l >= 0; l--) {
            Array d = delta.get(l);
            d.combine(Binary.MULTIPLY, d, slope.get(l));
            dW.get(l).transposedProduct(a.get(l), d);
            db.get(l).reduce(Reduction.SUM, d);
            if (l > 0) {
                delta.get(l - 1).productTransposed(d, w.get(l));
            }
        }
        update.combine(Binary.MULTIPLY, gradients, rate);
        return parameters.addFinite(update, active);
    }

    /** Fills the gradients in one go where the engine has a kernel for that. */
    Runnable kernel() {
        List<DenseChain.Link> links = IntStream.range(0, layers)
                .mapToObj(l -> new DenseChain.Link(
                        w.get(l),
                        Optional.of(b.get(l)),
                        Unary.SIGMOID,
                        Unary.SIGMOID_SLOPE,
                        dW.get(l),
                        Optional.of(db.get(l))))
                .toList();
        DenseChain chain = new DenseChain(a.get(0), target, links, lossFactor, Optional.empty());
        return a.get(0).block().kernel(chain).orElse(this::run);
    }

    /** [members, 1, count] */
    Array parameters() {
        return parameters;
    }
}
