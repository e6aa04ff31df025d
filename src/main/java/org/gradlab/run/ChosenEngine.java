package org.gradlab.run;

import java.util.Optional;
import org.gradlab.array.Engine;
import org.gradlab.array.Engines;
import org.gradlab.config.EngineChoice;
import org.gradlab.network.Network;

/**
 * The engine of a run.
 *
 * @param reason why it was chosen, as a person reads it
 */
public record ChosenEngine(Engine engine, String reason) {

    private static final String LANES = "lanes";

    /**
     * The engine that a config asks for; without the vector module it is nd4j.
     *
     * @param batch rows of a batch
     * @param members how many members there are
     */
    public static ChosenEngine choose(EngineChoice wish, Network network, int batch, int members) {
        ChosenEngine possible = choose(wish);
        if (wish != EngineChoice.AUTO || !possible.engine().name().equals(LANES)) {
            return possible;
        }
        StepCost nd4jCost = StepCost.nd4j(network, batch, members);
        StepCost lanesCost = StepCost.lanes(network, batch, members);
        Engine cheaper = lanesCost.microseconds() <= nd4jCost.microseconds() ? possible.engine() : Engines.nd4j();
        return new ChosenEngine(
                cheaper, "auto: a step is expected to take " + lanesCost + " with lanes, " + nd4jCost + " with nd4j");
    }

    /** The engine that a config asks for where the objective is a written function; without the vector module it is nd4j. */
    public static ChosenEngine choose(EngineChoice wish) {
        Optional<Engine> lanes = Engines.lanes();
        if (wish == EngineChoice.ND4J) {
            return new ChosenEngine(Engines.nd4j(), "as configured");
        }
        if (lanes.isEmpty()) {
            return new ChosenEngine(Engines.nd4j(), Engines.LANES_REQUIREMENT + ", so nd4j takes over");
        }
        return new ChosenEngine(
                lanes.get(), wish == EngineChoice.LANES ? "as configured" : "auto: single numbers cost it least");
    }

    /** The engine called {@code name}, or nd4j where it cannot run. */
    static Engine named(String name) {
        return Engines.lanes().filter(lanes -> lanes.name().equals(name)).orElseGet(Engines::nd4j);
    }
}
