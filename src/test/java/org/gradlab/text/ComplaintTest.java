package org.gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void saysWhereWhatAndWhatMayBeMeant() {
        assertThat(new Complaint("a.yaml:1:2: seed", "a number", "\"x\"", Optional.of("y")))
                .hasToString("a.yaml:1:2: seed: expected a number; found \"x\"; did you mean \"y\"?");
    }

    @Test
    void isOneLineOfBoundedLengthWhateverIsWritten() {
        String hostile = "\n\u001B[2J".repeat(100_000);

        String line = new Complaint(hostile, hostile, hostile, Optional.empty()).toString();

        assertThat(line.length()).isLessThan(800);
        assertThat(line.chars()).allMatch(c -> c >= ' ');
    }

    @Test
    void showsTwentyOfManyAndCountsTheRest() {
        assertThat(Complaint.lines("a.yaml", Collections.nCopies(20, "x")).lines())
                .hasSize(20)
                .containsOnly("x");
        assertThat(Complaint.lines("a.yaml", Collections.nCopies(1_480, "x")).lines())
                .hasSize(21)
                .last()
                .isEqualTo("a.yaml: expected no further problems; found 1,460 more");
        assertThat(Complaint.lines("a.yaml", List.of("x"))).isEqualTo("x");
    }
}
