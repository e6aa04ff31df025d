package org.gradlab.engine;

import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.array.Precision;
import org.gradlab.array.VectorCosts;
import org.gradlab.array.Work;
import org.gradlab.text.Numbers;

/**
 * The engine of a run.
 *
 * @param reason why it was chosen, as a person reads it
 */
public record ChosenEngine(Engine engine, String reason) {

    /** What takes no longer in plain loops, in microseconds, is done before loops over vectors would be compiled. */
    private static final double SHORT = 5e5;

    /**
     * The engine that a config asks for, or the one that takes over where vectors cannot be used.
     *
     * @param precision one that {@link #has} an engine of that choice
     * @param work what a member's step consists of
     * @param members how many members there are
     * @param steps how many steps the run has, with those that records cost
     */
    public static ChosenEngine choose(EngineChoice wish, Precision precision, Work work, int members, long steps) {
        if (precision == Precision.FLOAT) {
            return new ChosenEngine(
                    Engines.lanes(precision).orElseThrow(),
                    wish == EngineChoice.AUTO ? "auto: it has floats" : "as configured");
        }
        return switch (wish) {
            case AUTO -> fastest(work, members, steps);
            case ND4J -> new ChosenEngine(Engines.nd4j(), "as configured");
            case PLAIN -> new ChosenEngine(Engines.plain(), "as configured");
            case LANES -> configured(Engines.lanes(), Engines.nd4j());
            case FEATURES -> configured(Engines.features(), Engines.plain());
        };
    }

    private static ChosenEngine configured(Optional<Engine> wish, Engine otherwise) {
        return wish.map(engine -> new ChosenEngine(engine, "as configured")).orElseGet(() -> instead(otherwise));
    }

    private static ChosenEngine instead(Engine engine) {
        return new ChosenEngine(engine, Engines.VECTOR_REQUIREMENT + ", so " + engine.name() + " takes over");
    }

    private static ChosenEngine fastest(Work work, int members, long steps) {
        Engine plain = Engines.plain();
        double all = steps * plain.microseconds(work, members);
        if (all < SHORT) {
            return new ChosenEngine(
                    plain, "auto: a short run, expected to take " + Numbers.duration(all) + " in plain loops");
        }
        Optional<Engine> lanes = Engines.lanes();
        Optional<Engine> features = Engines.features();
        return lanes.isPresent() && features.isPresent()
                ? faster(lanes.get(), features.get(), work, members)
                : instead(Engines.nd4j());
    }

    private static ChosenEngine faster(Engine one, Engine other, Work work, int members) {
        double cost = one.microseconds(work, members);
        double otherCost = other.microseconds(work, members);
        if (otherCost < cost) {
            return faster(other, one, work, members);
        }
        return new ChosenEngine(
                one,
                "auto: a step is expected to take " + Numbers.duration(cost) + " with " + one.name() + ", "
                        + Numbers.duration(otherCost) + " with " + other.name());
    }

    /** Its name, and its precision where that is not the usual one. */
    public String title() {
        return engine.precision() == Precision.DOUBLE
                ? engine.name()
                : engine.name() + " in " + engine.precision().word() + "s";
    }

    /** Whether an engine of that choice computes in that precision here. */
    public static boolean has(EngineChoice wish, Precision precision) {
        return precision == Precision.DOUBLE
                || (wish.hasFloats() && Engines.lanes(precision).isPresent());
    }

    /**
     * What a step of all members is expected to take on one thread, in microseconds, on the engine that {@link #choose} chooses where
     * vectors are at hand; here they need not be.
     */
    public static double expectedMicroseconds(
            EngineChoice wish, Precision precision, Work work, int members, long steps) {
        double plain = Engines.plain().microseconds(work, members);
        double lanes = VectorCosts.lanes(work, members, precision);
        double features = VectorCosts.features(work, members);
        return switch (wish) {
            case ND4J -> Engines.nd4j().microseconds(work, members);
            case PLAIN -> plain;
            case LANES -> lanes;
            case FEATURES -> features;
            case AUTO ->
                precision == Precision.FLOAT ? lanes : steps * plain < SHORT ? plain : Math.min(lanes, features);
        };
    }

    /** The engine called {@code name}, or one that computes the same where it cannot run, or else nd4j. */
    public static Engine named(String name, Precision precision) {
        return switch (name) {
            case "lanes" -> Engines.lanes(precision).orElseGet(Engines::nd4j);
            case "features" -> Engines.features().orElseGet(Engines::plain);
            case "plain" -> Engines.plain();
            default -> Engines.nd4j();
        };
    }
}
