package org.gradlab.data;

import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/**
 * Two half circles that reach into each other.
 *
 * @param noise standard deviation of what is added to each coordinate
 */
public record Moons(int samples, double noise) implements DataSource {

    static final Variant<Moons> DECLARATION = Variant.of(
            "moons",
            Moons.class,
            Keys.of(SampleKeys.samples(Moons::samples), SampleKeys.noise(0.1, Moons::noise), Moons::new));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        return PlaneClasses.classes(samples, 2, noise, seed, (point, count, label) -> {
            double angle = Math.PI * point / Math.max(1, count - 1);
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            return label == 0 ? new double[] {cos, sin} : new double[] {1 - cos, 0.5 - sin};
        });
    }
}
