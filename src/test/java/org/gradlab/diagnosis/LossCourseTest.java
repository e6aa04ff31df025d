package org.gradlab.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradlab.diagnosis.LossCourse.Stretch;
import org.junit.jupiter.api.Test;

/** What is said of the course of a loss, against what one counts by hand or program naively. */
class LossCourseTest {

    private static final double NONE = Double.NaN;

    /** Records every ten steps, of which the third is not evaluated: the later half begins at step 30, the first known one from 20 on. */
    @Test
    void itsNumbersAreThoseOfTheKnownRecords() {
        LossCourse course = course(5, 4, NONE, 2, 3);

        assertThat(course.first()).isEqualTo(5);
        assertThat(course.last()).isEqualTo(3);
        assertThat(course.lowest()).isEqualTo(2);
        assertThat(course.laterStep()).isEqualTo(30);
        assertThat(course.atLater()).isEqualTo(2);
        assertThat(course.swing()).isEqualTo(1);
        assertThat(course.at(2).step()).isEqualTo(30);
        assertThat(LongStream.of(0, 9, 10, 25, 30, 39, 40)
                        .mapToDouble(course::lossAt)
                        .toArray())
                .containsExactly(5, 5, 4, 4, 2, 2, 3);
    }

    @Test
    void theLaterHalfBeginsAtTheMiddle() {
        LossCourse course = course(9, 8, 4, 1, 7);

        assertThat(course.laterStep()).isEqualTo(20);
        assertThat(course.atLater()).isEqualTo(4);
        assertThat(course.swing()).isEqualTo(6);
    }

    /** Of 14 intervals the later half has six changes that follow another, which are enough to tell. */
    @Test
    void theShareOfChangesThatTurnBack() {
        assertThat(course(zigzag(15)).turningBack()).isEqualTo(1);
        assertThat(course(zigzag(14)).turningBack()).isZero();
        assertThat(course(IntStream.range(0, 20).mapToDouble(i -> 30 - i).toArray())
                        .turningBack())
                .isZero();
        double[] oneTurn =
                IntStream.range(0, 20).mapToDouble(i -> Math.abs(15 - i)).toArray();
        // Eight changes of the later half follow another; the one after the lowest turns.
        assertThat(course(oneTurn).turningBack()).isEqualTo(1 / 8.0);
    }

    @Test
    void theFlattestStretchIsTheLongest() {
        LossCourse course = course(10, 5, 5.04, 5, 5.02, 1, 1);
        Stretch flattest = course.flattest(0.01);

        assertThat(flattest).isEqualTo(new Stretch(1, 4));
        assertThat(course.steps(flattest)).isEqualTo(30);
        assertThat(course(10, 5, 1).flattest(0.01)).isEqualTo(new Stretch(0, 0));
        assertThat(course(4, 4, 4).flattest(0)).isEqualTo(new Stretch(0, 2));
    }

    @Test
    void theFlattestStretchIsThatOfANaiveSearch() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[] losses = new double[30];
            losses[0] = 1;
            for (int i = 1; i < losses.length; i++) {
                losses[i] = losses[i - 1] * (1 + 0.01 * random.nextGaussian());
            }
            LossCourse course = course(losses);

            assertThat(course.steps(course.flattest(0.01))).as("seed %d", seed).isEqualTo(10L * longest(losses, 0.01));
        }
    }

    private static int longest(double[] losses, double change) {
        int longest = 0;
        for (int from = 0; from < losses.length; from++) {
            for (int to = from; to < losses.length; to++) {
                double[] of = Arrays.copyOfRange(losses, from, to + 1);
                double high = DoubleStream.of(of).max().orElseThrow();
                double low = DoubleStream.of(of).min().orElseThrow();
                longest = high - low <= change * high ? Math.max(longest, to - from) : longest;
            }
        }
        return longest;
    }

    private static double[] zigzag(int records) {
        return IntStream.range(0, records).mapToDouble(i -> 1 + i % 2).toArray();
    }

    private static LossCourse course(double... losses) {
        List<RecordPoint> points = IntStream.range(0, losses.length)
                .mapToObj(i -> new RecordPoint(10L * i, losses[i], NONE, NONE, NONE, 1, Map.of()))
                .toList();
        return new LossCourse(points, false);
    }
}
