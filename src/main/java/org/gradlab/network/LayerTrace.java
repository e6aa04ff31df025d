package org.gradlab.network;

import java.util.Optional;
import org.gradlab.array.Array;

/**
 * What one pass forward and back computes in layer l.
 *
 * @param layer layer l
 * @param z a_(l-1) W_l + b_l, [members, batch, units]
 * @param a f_l(z_l), with what stands between, [members, batch, units]
 * @param slopes f'_l at what it is applied to, [members, batch, units]; empty for softmax
 * @param output what the next layer is given: a, unless a normalisation or dropout stands behind it, [members, batch, units]
 * @param upstream dL/d(output), [members, batch, units]
 * @param delta dL/dz, [members, batch, units]
 */
public record LayerTrace(
        NumberedLayer layer, Array z, Array a, Optional<Array> slopes, Array output, Array upstream, Array delta) {}
