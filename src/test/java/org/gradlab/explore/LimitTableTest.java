package org.gradlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradlab.explore.LimitTable.Row;
import org.gradlab.expression.Expression;
import org.gradlab.expression.Point;
import org.gradlab.expression.Value.Defined;
import org.junit.jupiter.api.Test;

class LimitTableTest {

    @Test
    void theAverageRateFromThreeToFourIsOne() {
        Row first = limit("(w - 3)^2", 4).rows().get(0);
        assertThat(first.h()).isEqualTo(1);
        assertThat(first.left()).isEqualTo(new Defined(1));
        assertThat(first.right()).isEqualTo(new Defined(3));
    }

    @Test
    void ratesApproachTheSlopeUntilRoundingSpoilsThem() {
        List<Row> rows = limit("exp(w)", 1).rows();
        assertThat(rows.subList(0, 8)).noneMatch(Row::spoiled);
        assertThat(rows.subList(10, 17)).allMatch(Row::spoiled);
        for (int i = 1; i < 8; i++) {
            assertThat(rows.get(i).error().orElseThrow())
                    .isLessThan(rows.get(i - 1).error().orElseThrow());
        }
    }

    @Test
    void aKinkShowsTwoRatesAndNoSlope() {
        LimitTable limit = limit("abs(w)", 0);
        assertThat(limit.slope().isDefined()).isFalse();
        assertThat(limit.rows()).allSatisfy(row -> {
            assertThat(row.left()).isEqualTo(new Defined(-1));
            assertThat(row.right()).isEqualTo(new Defined(1));
            assertThat(row.error()).isEmpty();
        });
    }

    @Test
    void aRateFromOutsideTheDomainIsMissing() {
        Row row = limit("sqrt(w)", 0).rows().get(0);
        assertThat(row.left().isDefined()).isFalse();
        assertThat(row.right()).isEqualTo(new Defined(1));
    }

    @Test
    void roundingSpoilsTheSmallestDistances() {
        List<Row> rows = limit("exp(w)", 1).rows();
        assertThat(rows).hasSize(17);
        assertThat(rows.get(16).spoiled()).isTrue();
        assertThat(rows.get(0).spoiled()).isFalse();
    }

    private static LimitTable limit(String function, double w) {
        return LimitTable.of(Expression.parse(function), Point.of("w", w), "w");
    }
}
