package org.gradlab.engine;

import java.util.Optional;
import org.gradlab.array.Engine;
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
     * @param members how many members there are
     */
    public static ChosenEngine choose(EngineChoice wish, Objective objective, int members) {
        Optional<Engine> lanes = Engines.lanes();
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

    /** The engine called {@code name}, or nd4j where it cannot run. */
    public static Engine named(String name) {
        return Engines.lanes().filter(lanes -> lanes.name().equals(name)).orElseGet(Engines::nd4j);
    }
}
