package org.gradlab.engine;

import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.array.LanesCost;
import org.gradlab.array.Precision;
import org.gradlab.objective.Objective;
import org.gradlab.text.Numbers;

/**
 * The engine of a run.
 *
 * @param reason why it was chosen, as a person reads it
 */
public record ChosenEngine(Engine engine, String reason) {

    /**
     * The engine that a config asks for; without the vector module it is nd4j.
     *
     * @param precision one that {@link #has} an engine of that choice
     * @param members how many members there are
     */
    public static ChosenEngine choose(EngineChoice wish, Precision precision, Objective objective, int members) {
        Optional<Engine> lanes = Engines.lanes(precision);
        if (precision == Precision.FLOAT) {
            return new ChosenEngine(
                    lanes.orElseThrow(), wish == EngineChoice.AUTO ? "auto: it has floats" : "as configured");
        }
        if (wish == EngineChoice.ND4J) {
            return new ChosenEngine(Engines.nd4j(), "as configured");
        }
        if (lanes.isEmpty()) {
            return new ChosenEngine(Engines.nd4j(), Engines.VECTOR_REQUIREMENT + ", so nd4j takes over");
        }
        if (wish == EngineChoice.LANES) {
            return new ChosenEngine(lanes.get(), "as configured");
        }
        double nd4jCost = Engines.nd4j().microseconds(objective.work(), members);
        double lanesCost = lanes.get().microseconds(objective.work(), members);
        Engine cheaper = lanesCost <= nd4jCost ? lanes.get() : Engines.nd4j();
        return new ChosenEngine(
                cheaper,
                "auto: a step is expected to take " + Numbers.duration(lanesCost) + " with lanes, "
                        + Numbers.duration(nd4jCost) + " with nd4j");
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
                || (wish != EngineChoice.ND4J && Engines.lanes(precision).isPresent());
    }

    /**
     * What a step of all members is expected to take on one thread, in microseconds, on the engine that {@link #choose} chooses where
     * vectors are at hand; here they need not be.
     */
    public static double expectedMicroseconds(EngineChoice wish, Precision precision, Objective objective, int members) {
        double nd4j = Engines.nd4j().microseconds(objective.work(), members);
        double lanes = LanesCost.microseconds(objective.work(), members, precision);
        return switch (wish) {
            case ND4J -> nd4j;
            case LANES -> lanes;
            case AUTO -> precision == Precision.FLOAT ? lanes : Math.min(lanes, nd4j);
        };
    }

    /** The engine called {@code name}, or nd4j where it cannot run. */
    public static Engine named(String name, Precision precision) {
        return Engines.lanes(precision)
                .filter(lanes -> lanes.name().equals(name))
                .orElseGet(Engines::nd4j);
    }
}
