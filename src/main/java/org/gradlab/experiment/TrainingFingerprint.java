package org.gradlab.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gradlab.config.Config;
import org.gradlab.config.ConfigWriter;
import org.gradlab.config.StopConfig;
import org.gradlab.config.TrainingConfig;

/**
 * A hash of all that the training of a member depends on besides its number: the config, the data and the engine. What a run is called, how
 * long it trains and how much time it has are left out, so that it may be made longer.
 */
public final class TrainingFingerprint {

    private static final TrainingConfig.Length ANY_LENGTH = new TrainingConfig.Steps(1);

    private TrainingFingerprint() {}

    /**
     * SHA-256 in hexadecimal digits.
     *
     * @param folder what the paths of files are relative to, so that a run may be moved together with its data
     */
    public static String of(Experiment experiment, Path folder) {
        String text = ConfigWriter.text(withoutLength(experiment.config()), folder)
                + experiment.engine().engine().name()
                + experiment.subject().dataFingerprint().orElse("");
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Config withoutLength(Config config) {
        TrainingConfig training = config.training();
        StopConfig stop = training.stop();
        return new Config(
                "run",
                config.seed(),
                config.engine(),
                config.precision(),
                config.objective(),
                config.optimizer(),
                new TrainingConfig(
                        ANY_LENGTH,
                        training.batchSize(),
                        training.shuffle(),
                        new StopConfig(
                                stop.target(), stop.gradientNorm(), stop.patience(), stop.rest(), Optional.empty()),
                        training.restore()),
                config.restarts(),
                config.record());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
