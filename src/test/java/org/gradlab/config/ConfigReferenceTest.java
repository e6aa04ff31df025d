package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConfigReferenceTest {

    @Test
    void referenceTellsValueDefaultAndUse() {
        assertThat(ConfigReference.markdown())
                .contains("| `seed` | a 64-bit whole number | 0 | decides every random number of the run |")
                .contains(
                        "| `noise` | a finite number of at least 0 | 0.1 | standard deviation of the noise (moons, sine) |")
                .contains("**`restarts.target`**");
    }

    @Test
    void everyRowHasFourCells() {
        assertThat(ConfigReference.markdown().lines().filter(line -> line.startsWith("|")))
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 5);
    }
}
