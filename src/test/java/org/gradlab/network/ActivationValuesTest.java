package org.gradlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gradlab.array.Array;
import org.gradlab.array.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ELU, GELU and SiLU against their definitions in 40 decimal digits, and the same in every engine. */
class ActivationValuesTest {

    private static final Map<String, ElementwiseActivation> ACTIVATIONS =
            Map.of("elu", Elu.of(1), "gelu", new Gelu(), "silu", new Silu());

    static List<Engine> engines() {
        return TestEngines.all().toList();
    }

    /** Activation, z, f(z), f'(z). */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
elu -100 -1.0 3.720075976020836e-44
elu -30 -0.99999999999990642 9.3576229688401746e-14
elu -10 -0.99995460007023752 4.5399929762484852e-5
elu -3 -0.95021293163213606 0.049787068367863943
elu -1 -0.63212055882855768 0.36787944117144232
elu -0.125 -0.1175030974154046 0.8824969025845954
elu -9.313225746154785e-10 -9.3132257418179765e-10 0.99999999906867743
elu 0 0.0 1.0
elu 9.313225746154785e-10 9.3132257461547852e-10 1.0
elu 0.125 0.125 1.0
elu 1 1.0 1.0
elu 3 3.0 1.0
elu 10 10.0 1.0
elu 30 30.0 1.0
elu 100 100.0 1.0
gelu -30 -1.4720141781444561e-196 -4.4160316907084944e-195
gelu -10 -7.6198530241605261e-23 -7.6184000964648141e-22
gelu -3 -0.0040496940948902836 -0.011945647204183927
gelu -1 -0.15865525393145705 -0.083315470587686298
gelu -0.125 -0.056282721896235888 0.40078206430179342
gelu -9.313225746154785e-10 -4.6566128696171199e-10 0.4999999992569121
gelu 0 0.0 0.5
gelu 9.313225746154785e-10 4.6566128765376653e-10 0.5000000007430879
gelu 0.125 0.068717278103764112 0.59921793569820658
gelu 1 0.84134474606854295 1.0833154705876863
gelu 3 2.9959503059051097 1.0119456472041839
gelu 10 10.0 1.0
gelu 30 30.0 1.0
gelu 100 100.0 1.0
silu -100 -3.720075976020836e-42 -3.6828752162606276e-42
silu -30 -2.8072868906517897e-12 -2.713710660963134e-12
silu -10 -0.00045397868702434395 -0.00040856020865708232
silu -3 -0.14227761953270034 -0.088104106015169617
silu -1 -0.26894142136999512 0.072329488128513268
silu -0.125 -0.058598828328280468 0.43766237974954156
silu -9.313225746154785e-10 -4.6566128709089882e-10 0.49999999953433871
silu 0 0.0 0.5
silu 9.313225746154785e-10 4.6566128752457969e-10 0.50000000046566129
silu 0.125 0.066401171671719532 0.56233762025045844
silu 1 0.73105857863000488 0.92767051187148673
silu 3 2.8577223804672997 1.0881041060151696
silu 10 9.9995460213129757 1.0004085602086571
silu 30 29.999999999997193 1.0000000000027137
silu 100 100.0 1.0
""")
    void valueAndSlopeAreRightToTheLastDigits(String word, double z, double value, double slope) {
        ElementwiseActivation activation = ACTIVATIONS.get(word);
        assertClose(activation.value().at(z), value, z);
        assertClose(activation.slope().at(z), slope, z);
    }

    /** Far below zero, e^-(z^2 / 2) takes the rounding of z^2 over into all of its digits. */
    private static void assertClose(double found, double expected, double z) {
        double relative = 4e-15 + 2e-16 * z * z;
        assertThat(found).isCloseTo(expected, Offset.offset(relative * Math.abs(expected)));
    }

    @Test
    void farOutTheyNeitherOverflowNorBecomeNaN() {
        for (ElementwiseActivation activation : ACTIVATIONS.values()) {
            for (double z : new double[] {-1e300, -1e5, -760, 760, 1e5, 1e300}) {
                assertThat(activation.value().at(z))
                        .as(activation + " of " + z)
                        .isEqualTo(z > 0 ? z : limit(activation));
                assertThat(activation.slope().at(z) + 0.0)
                        .as(activation + ", slope at " + z)
                        .isEqualTo(z > 0 ? 1 : 0);
            }
        }
    }

    private static double limit(ElementwiseActivation activation) {
        return activation instanceof Elu ? -1 : -0.0;
    }

    @Test
    void alphaIsTheDepthOfElu() {
        Elu elu = Elu.of(0.3);
        assertThat(elu.value().at(-100)).isEqualTo(-0.3);
        assertThat(elu.value().at(-1)).isEqualTo(0.3 * Math.expm1(-1), Offset.offset(1e-16));
        assertThat(elu.slope().at(-1)).isEqualTo(0.3 * Math.exp(-1), Offset.offset(1e-16));
        assertThat(elu.value().at(2)).isEqualTo(2);
    }

    @Test
    void nanStaysNaN() {
        List<ElementwiseActivation> all = new ArrayList<>(ACTIVATIONS.values());
        all.add(LeakyRelu.of(0.1));
        for (ElementwiseActivation activation : all) {
            assertThat(activation.value().at(Double.NaN)).as("%s", activation).isNaN();
            assertThat(activation.slope().at(Double.NaN)).as("%s", activation).isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineComputesWhatTheyDefine(Engine engine) {
        double[] z = new double[2 * 5 * 13];
        Arrays.setAll(z, i -> (i - 60) / 8.0);
        for (ElementwiseActivation activation : ACTIVATIONS.values()) {
            Array at = engine.block(2).create(5, 13);
            at.load(z, 0);
            Array slopes = at.block().create(5, 13);
            at.applyWithSlope(activation.value(), activation.slope(), at, slopes);
            double[] values = Arrays.stream(z).map(activation.value()::at).toArray();
            assertThat(at.toDoubles()).containsExactly(values);
            assertThat(slopes.toDoubles())
                    .containsExactly(
                            Arrays.stream(z).map(activation.slope()::at).toArray());
        }
    }
}
