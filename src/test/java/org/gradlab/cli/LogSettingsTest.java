package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LogSettingsTest {

    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void asBefore() {
        System.clearProperty(LogSettings.LEVEL);
        context.stop();
    }

    @Test
    void theLevelIsThatOfGradlabAndOfOthersOnlyWarningsAreHeard() {
        System.setProperty(LogSettings.LEVEL, "INFO");

        assertThat(new LogSettings().configure(context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);

        assertThat(context.getLogger("org.gradlab.run").getEffectiveLevel()).isEqualTo(Level.INFO);
        assertThat(context.getLogger("org.nd4j").getEffectiveLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .toIterable()
                .hasSize(1);
    }

    @Test
    void aProgramThatAsksForNothingKeepsItsOwnSettings() {
        assertThat(new LogSettings().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .toIterable()
                .isEmpty();
    }
}
