package org.gradlab.data;

import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Variant;

/**
 * Arms that wind around the origin, one a class, from radius 0 to 1.
 *
 * @param noise standard deviation of what is added to each coordinate
 */
public record Spirals(int samples, double noise, int classes, double turns) implements DataSource {

    static final Variant<Spirals> DECLARATION = Variant.of(
            "spirals",
            Spirals.class,
            Keys.of(
                    SampleKeys.samples(Spirals::samples),
                    SampleKeys.noise(0.05, Spirals::noise),
                    SampleKeys.classes(2, Spirals::classes),
                    Key.standard(
                            "turns",
                            RealNumber.above(0),
                            1.0,
                            Spirals::turns,
                            "how often a spiral winds around the origin"),
                    Spirals::new));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        return PlaneClasses.classes(samples, classes, noise, seed, (point, count, label) -> {
            double radius = (point + 1.0) / count;
            double angle = 2 * Math.PI * (turns * radius + (double) label / classes);
            return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        });
    }
}
