package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.gradlab.binding.error.ConfigException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StarterConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"mine", "2026", "true", "a.b-c_d"})
    void starterLoadsUnderItsName(String name) throws ConfigException {
        for (StarterConfig starter : StarterConfig.values()) {
            Config config = ConfigLoader.parse("other.yaml", starter.text(name), List.of())
                    .config();

            assertThat(config.name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a b", "-a", "a\"b"})
    void nameThatNoFolderShouldHaveIsRejected(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StarterConfig.NETWORK.text(name))
                .withMessageContaining("found \"" + name + "\"");
    }
}
