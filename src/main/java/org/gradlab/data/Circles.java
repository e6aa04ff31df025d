package org.gradlab.data;

import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;

/**
 * A circle of radius 1 around one of radius 0.5.
 *
 * @param noise standard deviation of what is added to each coordinate
 */
public record Circles(int samples, double noise) implements DataSource {

    static final Variant<Circles> DECLARATION = Variant.of(
            "circles",
            Circles.class,
            Keys.of(SampleKeys.samples(Circles::samples), SampleKeys.noise(0.05, Circles::noise), Circles::new));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        return PlaneClasses.classes(samples, 2, noise, seed, (point, count, label) -> {
            double angle = 2 * Math.PI * point / count;
            double radius = label == 0 ? 1 : 0.5;
            return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        });
    }
}
