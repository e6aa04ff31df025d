package org.gradlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MemberSetTest {

    @Test
    void aRangeCountsOn() {
        MemberSet range = MemberSet.range(7, 3);
        assertThat(range.numbers()).containsExactly(7L, 8L, 9L);
        assertThat(range.size()).isEqualTo(3);
        assertThat(range).hasToString("7..9");
    }

    @Test
    void anyAscendingNumbersAreASet() {
        MemberSet some = MemberSet.of(3, 17, 40);
        assertThat(some.numbers()).containsExactly(3L, 17L, 40L);
        assertThat(some.number(1)).isEqualTo(17);
        assertThat(some).hasToString("3 members of 3..40");
    }

    @Test
    void aSetIsNeitherEmptyNorUnordered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberSet.range(0, 0))
                .withMessage("expected at least one member, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(MemberSet::of)
                .withMessage("expected at least one member, found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberSet.of(1, 1))
                .withMessage("expected numbers of members in ascending order, each once");
    }
}
