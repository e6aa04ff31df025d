package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.gradlab.engine.Engines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slope of every activation, as training takes it in every engine, beside arithmetic of 60 digits. */
class TrainingSlopesTest {

    /** In units in the last place of the true slope, which are the smallest double below 2^-1022. */
    private static final double BOUND = 6;

    /** Where the slope itself passes through zero its terms cancel, and units are those of the terms. */
    private static final double TERMS_AROUND_A_ZERO = 0.25;

    private static final double[] Z = arguments();

    static List<ElementwiseActivation> activations() {
        return List.of(
                new Sigmoid(),
                new Tanh(),
                new Softplus(),
                new Silu(),
                new Gelu(),
                Elu.of(1),
                Elu.of(3),
                new Relu(),
                LeakyRelu.of(0.01));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void slopesAreRightDownToTheSmallestDouble(ElementwiseActivation activation) {
        List<Ulps> exact = DoubleStream.of(Z)
                .mapToObj(z -> new Ulps(ExactSlope.of(activation, z)))
                .toList();
        engines().forEach(engine -> {
            Array z = engine.block(1).create(1, Z.length);
            Array slopes = z.block().create(1, Z.length);
            z.load(Z, 0);
            z.block().create(1, Z.length).applyWithSlope(activation.value(), activation.slope(), z, slopes);
            double[] actual = slopes.toDoubles();
            for (int i = 0; i < Z.length; i++) {
                double least = Math.abs(Z[i]) < 3 && hasZero(activation) ? TERMS_AROUND_A_ZERO : 0;
                assertThat(exact.get(i).between(actual[i], least))
                        .as(
                                "%s: ulps of the slope of %s at %s, which is %s",
                                engine.name(), activation, Z[i], actual[i])
                        .isLessThan(BOUND);
            }
        });
    }

    private static Stream<Engine> engines() {
        return Stream.concat(TestEngines.all(), Stream.of(Engines.plain()));
    }

    private static boolean hasZero(ElementwiseActivation activation) {
        return activation instanceof Silu || activation instanceof Gelu;
    }

    private static double[] arguments() {
        SplittableRandom random = new SplittableRandom(1);
        DoubleStream drawn = random.doubles(100).map(u -> Math.pow(10, 9 * u - 6));
        DoubleStream special = DoubleStream.of(
                1e-300, 18.5, 20, 26.6, 30.1, 36, 36.5, 37, 37.4, 38.3, 38.6, 40, 353, 360, 372, 700, 707.9, 709.5, 720,
                740, 744, 745);
        return DoubleStream.concat(drawn, special)
                .filter(z -> z <= 745)
                .flatMap(z -> DoubleStream.of(z, -z))
                .toArray();
    }
}
