package org.gradlab.array.features;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.features.Registers.DOUBLES;
import static org.gradlab.array.features.Registers.VECTOR;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.DenseChain;
import org.gradlab.array.Elementwise;
import org.gradlab.array.Unary;

/**
 * A dense chain forward and back for one member after the other, by the same loops that the operations of arrays run, but with nothing
 * to be checked or chosen between them: a step of a small network takes less time than that. Whatever a loop writes behind the end of its
 * result is room, or a number that is computed later: gradients are formed last, in the order in which they lie in memory.
 */
final class ChainKernel implements Runnable {

    private final FeaturesBlock block;
    private final Layer[] layers;
    private final Layout batch;
    private final Layout y;
    private final double factor;
    private final Optional<DenseChain.Kept> kept;

    /**
     * A layer, and the room for what it makes of a member's rows.
     *
     * @param b null where there is none
     * @param db null where b is not trained
     */
    private record Layer(
            Layout w,
            Layout b,
            Layout dW,
            Layout db,
            Elementwise f,
            Elementwise slope,
            Layout z,
            Layout a,
            Layout slopes,
            Layout delta) {

        static Layer of(DenseChain.Link link, int rows) {
            Layout z = Layout.zeros(1, rows, link.units());
            return new Layer(
                    FeaturesArray.layout(link.w()),
                    link.b().map(FeaturesArray::layout).orElse(null),
                    FeaturesArray.layout(link.dW()),
                    link.db().map(FeaturesArray::layout).orElse(null),
                    link.f(),
                    link.slope(),
                    z,
                    link.isLinear() ? z : Layout.zeros(1, rows, link.units()),
                    Layout.zeros(1, rows, link.units()),
                    Layout.zeros(1, rows, link.units()));
        }

        boolean isLinear() {
            return f == Unary.IDENTITY;
        }

        /** The numbers of z and of what has its shape, in whole groups. */
        int length() {
            return Registers.filledGroups((z.rows() - 1) * z.stride() + z.columns());
        }
    }

    private ChainKernel(FeaturesBlock block, DenseChain chain) {
        this.block = block;
        this.batch = FeaturesArray.layout(chain.x());
        this.layers = chain.layers().stream()
                .map(link -> Layer.of(link, batch.rows()))
                .toArray(Layer[]::new);
        this.y = FeaturesArray.layout(chain.y());
        this.factor = chain.factor();
        this.kept = chain.kept();
    }

    /** Empty where the gradients do not lie in memory in the order of the layers. */
    static Optional<Runnable> of(FeaturesBlock block, DenseChain chain) {
        List<Layout> gradients = chain.layers().stream()
                .flatMap(link -> Stream.concat(Stream.of(link.dW()), link.db().stream()))
                .map(FeaturesArray::layout)
                .toList();
        for (int i = 1; i < gradients.size(); i++) {
            if (!gradients.get(i - 1).isBefore(gradients.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new ChainKernel(block, chain));
    }

    @Override
    public void run() {
        for (int m = 0; m < block.members(); m++) {
            forward(m);
            if (kept.isPresent()) {
                keep(m, kept.get());
            }
            backward(m);
            gradients(m);
        }
    }

    private void forward(int member) {
        Layout x = batch;
        int from = batch.start(member);
        for (Layer layer : layers) {
            block.products().affine(layer.z, 0, x, from, layer.w, layer.b, member);
            if (!layer.isLinear()) {
                activate(layer, layer.length());
            }
            x = layer.a;
            from = 0;
        }
    }

    private void activate(Layer layer, int length) {
        FunctionLoops functions = block.functions();
        double[] z = layer.z.data();
        double[] a = layer.a.data();
        double[] slopes = layer.slopes.data();
        if (functions.isOneLoop(layer.f, layer.slope)) {
            functions.applyWithSlopeToGroups((Unary) layer.f, a, 0, slopes, 0, z, 0, length);
        } else {
            functions.apply(layer.slope, slopes, 0, z, 0, length);
            functions.apply(layer.f, a, 0, z, 0, length);
        }
    }

    private void keep(int member, DenseChain.Kept into) {
        Layer last = layers[layers.length - 1];
        keep(member, last.z, into.logits());
        keep(member, last.a, into.outputs());
    }

    private static void keep(int member, Layout from, Array array) {
        Layout into = FeaturesArray.layout(array);
        for (int row = 0; row < from.rows(); row++) {
            System.arraycopy(from.data(), from.start(0, row), into.data(), into.start(member, row), from.columns());
        }
    }

    private void backward(int member) {
        int top = layers.length - 1;
        Layer last = layers[top];
        difference(last.delta.data(), last.a.data(), y.data(), y.start(member), factor, last.length());
        for (int l = top; l >= 0; l--) {
            Layer layer = layers[l];
            if (l < top) {
                Layer above = layers[l + 1];
                block.products().back(layer.delta, above.delta, above.w, member);
            }
            if (!layer.isLinear()) {
                multiply(layer.delta.data(), layer.slopes.data(), layer.length());
            }
        }
    }

    private void gradients(int member) {
        Layout x = batch;
        int from = batch.start(member);
        for (Layer layer : layers) {
            block.products().transposedProduct(layer.dW, member, x, from, layer.delta);
            if (layer.db != null) {
                ReductionLoops.sumRows(layer.delta, layer.db.data(), layer.db.start(member));
            }
            x = layer.a;
            from = 0;
        }
    }

    /** delta = (a - y) factor, over whole groups. Modified: delta. */
    private static void difference(double[] delta, double[] a, double[] y, int from, double factor, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, a, i)
                    .sub(fromArray(DOUBLES, y, from + i))
                    .mul(factor)
                    .intoArray(delta, i);
        }
    }

    /** delta = delta slopes, over whole groups. Modified: delta. */
    private static void multiply(double[] delta, double[] slopes, int length) {
        for (int i = 0; i < length; i += VECTOR) {
            fromArray(DOUBLES, delta, i).mul(fromArray(DOUBLES, slopes, i)).intoArray(delta, i);
        }
    }
}
