package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExploreCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theDerivativeIsSimplifiedAndItsRulesAreNamed() {
        assertThat(run("w^4 - 8*w^2 + 2*w + 20", "--steps")).isZero();
        assertThat(out.toString()).contains("d/dw = 4*w^3 - 16*w + 2", "power rule", "constant factor rule");
    }

    @Test
    void aPointHasAValueAGradientAndAKind() {
        assertThat(run("x^2 + 3*y^2", "--at", "x=1,y=2", "--directions", "--limit"))
                .isZero();
        assertThat(out.toString()).contains("value        13", "(2, 12)", "eigenvalues  2, 6", "spoiled by rounding");
    }

    @Test
    void descentFollowsTheFormula() {
        assertThat(run("(w-3)^2", "--at", "w=4", "--descend", "1", "--descent-steps", "1"))
                .isZero();
        assertThat(out.toString()).contains("w = 4", "-2");
    }

    @Test
    void whatIsWrongIsPointedAt() {
        assertThat(run("w^^2")).isEqualTo(2);
        assertThat(err.toString()).contains("column 3", "\n    ^\n");
        assertThat(run("w^2", "--at", "v=1")).isEqualTo(2);
        assertThat(err.toString()).contains("--at: expected values for [w]");
        assertThat(run("w^2", "--limit")).isEqualTo(2);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explore"));
        all.addAll(List.of(arguments));
        return Main.run(all, Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
    }
}
