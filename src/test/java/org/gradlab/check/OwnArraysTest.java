package org.gradlab.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.gradlab.explain.Matrix;
import org.gradlab.explain.Moments;
import org.gradlab.explain.TracedStep;
import org.gradlab.npy.NpyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays of one's own: what is right is right, and the usual faults have names. */
class OwnArraysTest {

    /** Four rows, square W2, three layers of the same width. */
    private static TracedStep step() throws Exception {
        String layers = "model.layers=[{units: 3}, {units: 3, activation: tanh}, {units: 2}]";
        return Moments.step("xor", 7, layers, "restarts.count=1");
    }

    @Test
    void itsOwnArraysAreExact() throws Exception {
        TracedStep step = step();
        Map<String, NpyArray> own = new LinkedHashMap<>();
        step.arrays().forEach((name, matrix) -> own.put(name, array(matrix)));
        assertThat(new OwnArrays(step).compare(own))
                .allSatisfy(array -> assertThat(array.sameness()).isEqualTo(Sameness.EXACT));
    }

    @Test
    void fewerDigitsAreApproximate() throws Exception {
        OwnArray rounded = compare("delta1", x -> (float) x);
        assertThat(rounded.sameness()).isEqualTo(Sameness.APPROXIMATE);
        assertThat(rounded.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dW1   | -1    | the sign",
                "dW2   | 0.5   | a factor 1/2 too much",
                "db3   | 0.25  | divided by the rows of the batch once more, 4",
                "dW3   | 4     | not divided by the rows of the batch, 4",
                "delta2| 8     | divided by neither rows nor outputs",
                "delta2| 2     | a factor 2 too much"
            })
    void factorsAreRecognized(String name, double factor, String fault) throws Exception {
        OwnArray found = compare(name, x -> factor * x);
        assertThat(found.sameness()).isEqualTo(Sameness.WRONG);
        assertThat(found.fault()).isEqualTo(fault);
    }

    @Test
    void aTransposedMatrixIsRecognized() throws Exception {
        TracedStep step = step();
        assertThat(compare(step, "dW2", step.array("dW2").transposed()).fault()).isEqualTo("transposed");
        assertThat(compare(step, "dW1", step.array("dW1").transposed()).fault()).isEqualTo("transposed");
    }

    @Test
    void aMissingSlopeIsRecognizedInDeltaAndInWhatIsMadeOfIt() throws Exception {
        TracedStep step = step();
        Matrix upstream = step.array("upstream2");
        String missing = "f' is missing: delta2 is dL/da2 f'(z2)";
        assertThat(compare(step, "delta2", upstream).fault()).isEqualTo(missing);
        assertThat(compare(step, "dW2", step.array("a1").transposed().times(upstream))
                        .fault())
                .isEqualTo(missing);
    }

    @Test
    void aLayerTooFarIsRecognized() throws Exception {
        TracedStep step = step();
        assertThat(compare(step, "delta1", step.array("delta2")).fault())
                .isEqualTo("it is delta2: off by 1 in the layer");
    }

    @Test
    void whatNoUsualFaultExplainsIsWrongAllTheSame() throws Exception {
        OwnArray found = compare("dW1", x -> x + 0.1);
        assertThat(found.sameness()).isEqualTo(Sameness.WRONG);
        assertThat(found.fault()).isEmpty();
        assertThat(compare("dW1", x -> Double.NaN).fault()).isEqualTo("has numbers that are not finite");
    }

    @Test
    void axesOfLengthOneMayBeLeftOutAndOtherShapesAreTold() throws Exception {
        TracedStep step = step();
        NpyArray flat = new NpyArray(new int[] {3}, step.array("db1").values());
        assertThat(new OwnArrays(step).compare(Map.of("db1", flat)).get(0).sameness())
                .isEqualTo(Sameness.EXACT);
        NpyArray short1 = new NpyArray(new int[] {2}, new double[2]);
        assertThat(new OwnArrays(step).compare(Map.of("db1", short1)).get(0).fault())
                .isEqualTo("the shape is [2], expected [1, 3]");
    }

    @Test
    void aNameThatNoArrayHasIsRefused() throws Exception {
        TracedStep step = step();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnArrays(step).compare(Map.of("dw1", array(step.array("dW1")))))
                .withMessageContaining("no array is called dw1");
    }

    private static OwnArray compare(String name, DoubleUnaryOperator change) throws Exception {
        TracedStep step = step();
        Matrix right = step.array(name);
        return compare(step, name, right.with(right, (x, same) -> change.applyAsDouble(x)));
    }

    private static OwnArray compare(TracedStep step, String name, Matrix own) {
        return new OwnArrays(step).compare(Map.of(name, array(own))).get(0);
    }

    private static NpyArray array(Matrix matrix) {
        return new NpyArray(
                new int[] {matrix.rows(), matrix.columns()}, Arrays.copyOf(matrix.values(), matrix.values().length));
    }
}
