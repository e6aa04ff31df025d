package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradlab.config.ConfigReference;
import org.gradlab.gradient.Measure;
import org.junit.jupiter.api.Test;

/** What the README says of configs, measures and commands is what the program does. */
class ReadmeTest {

    @Test
    void theConfigReferenceIsTheProgramsOwn() throws IOException {
        assertThat(readme()).contains(ConfigReference.markdown().strip());
    }

    @Test
    void everyMeasureIsExplained() throws IOException {
        for (Measure measure : Measure.values()) {
            assertThat(readme()).contains("`" + measure.column() + "`");
        }
    }

    @Test
    void theTestCommandIsTheOneThatIsRun() throws IOException {
        assertThat(readme()).contains("mvn verify");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B verify");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
