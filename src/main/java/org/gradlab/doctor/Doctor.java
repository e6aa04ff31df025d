package org.gradlab.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gradlab.array.Engine;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.check.MomentCheck;
import org.gradlab.config.LoadedConfig;
import org.gradlab.config.NetworkConfig;
import org.gradlab.moment.Moment;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Target;

/** Names what a training suffers from, and trains the same restarts with one change at a time to measure what helps. */
public final class Doctor {

    /** Relative difference of two losses that is one. */
    private static final double LOWER = 0.01;

    private final Configs configs;
    private final int threads;

    /** What the gradient is checked on, given what the config is trained on. */
    private final UnaryOperator<Engine> checkedEngine;

    /** Loads the config with more assignments of keys. */
    @FunctionalInterface
    public interface Configs {
        /** The config with these overrides on top of its own. */
        LoadedConfig with(List<String> overrides) throws ConfigException;
    }

    /** A doctor for a config. */
    public Doctor(Configs configs, int threads) {
        this(configs, threads, engine -> engine);
    }

    Doctor(Configs configs, int threads, UnaryOperator<Engine> checkedEngine) {
        this.configs = configs;
        this.threads = threads;
        this.checkedEngine = checkedEngine;
    }

    /**
     * Checks the gradient at the start of the first member; if it is right, goes on to what helps. Nothing is written.
     *
     * @throws ConfigException if there is no network to be treated
     */
    public Consultation consult() throws IOException, ConfigException {
        LoadedConfig config = configs.with(List.of());
        requireNetwork(config);
        Moment start = Moment.of(config, 0, 0);
        Engine engine = checkedEngine.apply(start.experiment().engine().engine());
        MomentCheck checked = MomentCheck.of(start, engine);
        return checked.check().isWrong() ? new Bug(checked) : treat();
    }

    private static NetworkConfig requireNetwork(LoadedConfig config) throws ConfigException {
        if (config.config().objective() instanceof NetworkConfig network) {
            return network;
        }
        throw new ConfigException(config.positions().error("objective", "a network, which can be treated"));
    }

    /** Trains everything. */
    Treatment treat() throws IOException, ConfigException {
        LoadedConfig config = configs.with(List.of());
        NetworkConfig network = requireNetwork(config);
        Trial untreated = Checkup.trial(config, threads);
        boolean hasTarget = !(config.config().restarts().target() instanceof Target.None);
        List<Effect> effects = new ArrayList<>();
        for (Remedy remedy : Remedies.of(config.config(), network)) {
            effect(remedy, untreated.comparison(), hasTarget).ifPresent(effects::add);
        }
        effects.sort(Comparator.comparingDouble(Effect::difference).reversed().thenComparingDouble(Effect::medianLoss));
        return new Treatment(untreated.diagnosis(), untreated.comparison().successRate(), hasTarget, effects);
    }

    /** The effect of a remedy; empty where the config cannot take it, or has it already. */
    private Optional<Effect> effect(Remedy remedy, Comparison untreated, boolean hasTarget) throws IOException {
        try {
            LoadedConfig changed = configs.with(remedy.overrides());
            if (changed.config().equals(configs.with(List.of()).config())) {
                return Optional.empty();
            }
            return Optional.of(
                    effect(remedy, untreated, Checkup.trial(changed, threads).comparison(), hasTarget));
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }

    private static Effect effect(Remedy remedy, Comparison untreated, Comparison treated, boolean hasTarget) {
        Map<Integer, MemberResult> before = new TreeMap<>();
        untreated.ranked().forEach(result -> before.put(result.member(), result));
        int better = 0;
        int worse = 0;
        for (MemberResult after : treated.ranked()) {
            int change = hasTarget
                    ? score(after) - score(before.get(after.member()))
                    : change(untreated.rankingLoss(before.get(after.member())), treated.rankingLoss(after));
            better += change > 0 ? 1 : 0;
            worse += change < 0 ? 1 : 0;
        }
        return new Effect(
                remedy,
                hasTarget ? treated.successRate().count() : -1,
                treated.rankingLoss(treated.median()),
                better,
                worse,
                before.size());
    }

    private static int score(MemberResult result) {
        return result.targetStep().isPresent() ? 1 : 0;
    }

    /** 1 where the loss after is lower, or finite where it was not; -1 where it is higher; 0 where both are about the same. */
    private static int change(double before, double after) {
        if (!Double.isFinite(before) || !Double.isFinite(after)) {
            return Boolean.compare(Double.isFinite(after), Double.isFinite(before));
        }
        return after < before * (1 - LOWER) ? 1 : after > before * (1 + LOWER) ? -1 : 0;
    }
}
