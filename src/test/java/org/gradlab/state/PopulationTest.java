package org.gradlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final StateSpace SPACE = new StateSpace(List.of(
            Slot.parameter("W1", 2, 3, true),
            Slot.number("rate", Role.HYPERPARAMETER),
            Slot.parameter("W2", 1, 2, false)));

    @Test
    void aMembersMatrixIsReplacedByItself() {
        Population population = new Population(SPACE, 0, 3);
        population.set("W1", 1, 1, 2, 3, 4, 5, 6);
        population.setAll("W2", 7, 8);
        assertThat(population.get("W1", 0)).containsOnly(0);
        assertThat(population.get("W1", 1)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(population.array("W1").shape()).containsExactly(3, 2, 3);
        assertThat(population.array("W1").getDouble(1, 1, 0)).isEqualTo(4);
        assertThat(population.get("W2", 2)).containsExactly(7, 8);
    }

    @Test
    void whatIsReadIsACopy() {
        Population population = new Population(SPACE, 0, 1);
        population.get("W1", 0)[0] = 9;
        population.array("W1").assign(9);
        population.perMember("rate")[0] = 9;
        assertThat(population.get("W1", 0)).containsOnly(0);
        assertThat(population.number("rate", 0)).isZero();
    }

    @Test
    void everyMemberHasNumbersOfItsOwn() {
        Population population = new Population(SPACE, 5, 3);
        population.set("rate", 2, 0.5);
        assertThat(population.perMember("rate")).containsExactly(0, 0, 0.5);
        assertThat(population.memberSet().numbers()).containsExactly(5L, 6L, 7L);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Population population = new Population(SPACE, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> population.set("W1", 0, 1, 2))
                .withMessage("expected 6 numbers for W1, found 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> population.perMember("W1"))
                .withMessageStartingWith("W1 is not one number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> population.get("W9", 0))
                .withMessage("no part of the state is called W9, only [W1, rate, W2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(SPACE, 0, 0))
                .withMessage("expected at least one member, found 0");
    }

    @Test
    void twoSlotsOfOneNameAreRefused() {
        Slot rate = Slot.number("rate", Role.CONTROL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.with(List.of(rate)))
                .withMessage("two parts of the state are called rate");
    }

    @Test
    void membersThatDoNotFitIntoOneArrayAreKeptAllTheSame() {
        MemberNumbers numbers = new MemberNumbers(5, 3, 7);
        for (int m = 0; m < 5; m++) {
            numbers.write(m, 1, new double[] {m, 10 * m}, 0, 2);
        }
        double[] read = new double[3];
        for (int m = 0; m < 5; m++) {
            numbers.read(m, 0, read, 0, 3);
            assertThat(read).containsExactly(0, m, 10 * m);
            assertThat(numbers.chunk(m)[numbers.position(m) + 1]).isEqualTo(m);
        }
        assertThat(numbers.isContiguous(0, 2)).isTrue();
        assertThat(numbers.isContiguous(1, 2)).isFalse();
    }

    private static final StateSpace LEARNT = new StateSpace(List.of(
            Slot.parameter("W", 1, 2, true),
            Slot.number("velocity", Role.OPTIMIZER),
            Slot.number("mean", Role.STATISTIC),
            Slot.parameter("V", 1, 1, true),
            Slot.number("active", Role.CONTROL),
            new Slot("best", Role.BEST, 1, 4)));

    @Test
    void aMembersBestIsKeptAndComesBack() {
        Population population = new Population(LEARNT, 0, 2);
        for (int m = 0; m < 2; m++) {
            population.set("W", m, 1, 2);
            population.set("V", m, 3);
            population.set("mean", m, 4);
            population.set("velocity", m, 5);
        }
        population.keepAsBest(1);
        assertThat(population.get("best", 0)).containsOnly(0);
        assertThat(population.get("best", 1)).containsExactly(1, 2, 3, 4);

        for (String name : List.of("V", "mean", "velocity")) {
            population.setNumber(name, 0, -1);
            population.setNumber(name, 1, -1);
        }
        population.setAll("W", -1, -1);
        population.restoreBest(1);
        assertThat(population.get("W", 1)).containsExactly(1, 2);
        assertThat(population.perMember("V")).containsExactly(-1, 3);
        assertThat(population.perMember("mean")).containsExactly(-1, 4);
        assertThat(population.perMember("velocity")).containsExactly(-1, -1);
        assertThat(population.get("W", 0)).containsExactly(-1, -1);
    }

    @Test
    void aSpaceCountsItsNumbersByTheirRoles() {
        assertThat(LEARNT.size()).isEqualTo(10);
        assertThat(LEARNT.computedSize()).isEqualTo(5);
        assertThat(LEARNT.size(Role.PARAMETER)).isEqualTo(3);
        assertThat(LEARNT.size(Role.FROZEN)).isZero();
        assertThat(LEARNT.has("mean")).isTrue();
        assertThat(LEARNT.has("median")).isFalse();
        assertThat(LEARNT.parameters()).extracting(Slot::name).containsExactly("W", "V");
        assertThat(LEARNT.slots(Role.STATISTIC)).extracting(Slot::name).containsExactly("mean");
        assertThat(LEARNT.with(List.of(Slot.number("more", Role.TALLY))).slots())
                .extracting(Slot::name)
                .containsExactly("W", "velocity", "mean", "V", "active", "best", "more");
        assertThat(new Population(SPACE, 3, 2)).hasToString("members 3..4 with " + SPACE.slots());
    }

    @Test
    void aMatrixHasAtLeastOneRowAndOneColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot("W", Role.PARAMETER, 0, 2))
                .withMessage("expected at least one row and one column for W, found 0 x 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Slot("W", Role.PARAMETER, 2, 0));
        Hyperparameter rate = new Hyperparameter("layer.rate", List.of(0.5, 0.1));
        assertThat(Slot.parameter("W", 2, 3, true).learningAt(rate))
                .isEqualTo(new Slot("W", Role.PARAMETER, 2, 3, Optional.of("layer.rate")));
        assertThat(rate.slot()).isEqualTo(Slot.number("layer.rate", Role.HYPERPARAMETER));
        assertThat(rate.varies()).isTrue();
        assertThat(new Hyperparameter("rate", List.of(0.5)).varies()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hyperparameter("rate", List.of()))
                .withMessage("expected at least one value of rate");
    }
}
