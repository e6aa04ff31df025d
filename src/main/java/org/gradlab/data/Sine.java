package org.gradlab.data;

import java.util.List;
import java.util.Optional;
import org.gradlab.binding.Keys;
import org.gradlab.binding.Variant;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;

/**
 * y = sin x plus noise, for x evenly spaced over [-pi, pi].
 *
 * @param noise standard deviation of what is added to y
 */
public record Sine(int samples, double noise) implements DataSource {

    static final Variant<Sine> DECLARATION = Variant.of(
            "sine",
            Sine.class,
            Keys.of(SampleKeys.samples(Sine::samples), SampleKeys.noise(0.1, Sine::noise), Sine::new));

    @Override
    public Dataset rows(long seed, Scaling scaling) {
        RandomStream stream = new RandomStream(seed, 0, Purpose.DATA);
        double[] x = new double[samples];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = Math.PI * (2.0 * i / Math.max(1, samples - 1) - 1);
            y[i] = StrictMath.sin(x[i]) + noise * stream.nextGaussian();
        }
        return new Dataset(List.of("x"), new Targets.Numbers(List.of("y")), x, y);
    }

    @Override
    public Optional<TargetKind> targetKind() {
        return Optional.of(TargetKind.NUMBERS);
    }
}
