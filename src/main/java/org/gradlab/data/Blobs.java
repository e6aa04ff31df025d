package org.gradlab.data;

import java.util.Arrays;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/**
 * Normal clouds around centers drawn in [-5, 5]^2, one a class.
 *
 * @param noise standard deviation of a cloud
 */
public record Blobs(int samples, double noise, int classes) implements DataSource {

    static final Variant<Blobs> DECLARATION = Variant.of(
            "blobs",
            Blobs.class,
            Keys.of(
                    SampleKeys.samples(Blobs::samples),
                    SampleKeys.noise(1.0, Blobs::noise),
                    SampleKeys.classes(3, Blobs::classes),
                    Blobs::new));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        RandomStream stream = new RandomStream(seed, 1, Purpose.DATA);
        double[] centers = new double[2 * classes];
        Arrays.setAll(centers, i -> stream.nextUniform(-5, 5));
        return PlaneClasses.classes(samples, classes, noise, seed, (point, count, label) ->
                new double[] {centers[2 * label], centers[2 * label + 1]});
    }
}
