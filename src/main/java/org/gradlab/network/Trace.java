package org.gradlab.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Everything that one pass forward and back computes on the way, layer by layer; layers are counted from 1. */
public final class Trace {

    private final Array x;
    private final List<Array> z = new ArrayList<>();
    private final List<Array> a = new ArrayList<>();
    private final List<Array> upstream = new ArrayList<>();
    private final List<Array> delta = new ArrayList<>();

    Trace(Network network, Block block, int batch) {
        x = block.create(batch, network.inputs());
        for (int l = 1; l <= network.depth(); l++) {
            int units = network.layer(l).units();
            z.add(block.create(batch, units));
            a.add(block.create(batch, units));
            upstream.add(block.create(batch, units));
            delta.add(block.create(batch, units));
        }
    }

    /** The rows of the pass. */
    public int batch() {
        return x.rows();
    }

    /** The input, [members, batch, inputs]. */
    public Array x() {
        return x;
    }

    /** a_(l-1) W_l + b_l, [members, batch, units]. */
    public Array z(int l) {
        return z.get(l - 1);
    }

    /** f_l(z_l), [members, batch, units]. */
    public Array a(int l) {
        return a.get(l - 1);
    }

    /** dL/da_l, which is delta_(l+1) W_(l+1)^T below the last layer, [members, batch, units]. */
    public Array upstream(int l) {
        return upstream.get(l - 1);
    }

    /** dL/dz_l, [members, batch, units]. */
    public Array delta(int l) {
        return delta.get(l - 1);
    }

    /** Copies of all arrays as ND4J arrays by their names: x, z1, a1, upstream1, delta1, z2, .... */
    public Map<String, INDArray> named() {
        Map<String, INDArray> named = new LinkedHashMap<>();
        named.put("x", x.toNd());
        for (int l = 1; l <= z.size(); l++) {
            named.put("z" + l, z(l).toNd());
            named.put("a" + l, a(l).toNd());
            named.put("upstream" + l, upstream(l).toNd());
            named.put("delta" + l, delta(l).toNd());
        }
        return named;
    }
}
