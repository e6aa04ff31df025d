package org.gradlab.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.network.Sigmoid;
import org.gradlab.network.Softmax;
import org.gradlab.objective.Objective;

/** An objective whose training step is timed. */
public sealed interface Workload permits NetworkWorkload, FunctionWorkload {

    /** XOR's size: 2-4-1, full batch of 4. */
    NetworkWorkload XOR = new NetworkWorkload("xor", 2, List.of(4, 1), new Sigmoid(), 4, 4);

    /** Four hidden layers of eight: 2-8-8-8-8-1, full batch of 32. */
    NetworkWorkload DEEP = new NetworkWorkload("deep", 2, List.of(8, 8, 8, 8, 1), new Sigmoid(), 32, 32);

    /** The size of the handwritten digits: 64-64-10, softmax, mini-batches of 32. */
    NetworkWorkload DIGITS = new NetworkWorkload("digits", 64, List.of(64, 10), new Softmax(), 32, 1440);

    /** A written function of one variable with two minima. */
    FunctionWorkload QUARTIC = new FunctionWorkload("quartic", "w^4 - 8*w^2 + 2*w + 20");

    /** The standard workloads. */
    List<Workload> ALL = List.of(XOR, DEEP, DIGITS, QUARTIC);

    /** Square networks of several widths, to see where an engine pays: two hidden layers, mini-batches of 32. */
    List<Workload> WIDTHS = IntStream.of(4, 8, 16, 32, 64, 128, 256)
            .<Workload>mapToObj(width ->
                    new NetworkWorkload("width" + width, width, List.of(width, width, 10), new Softmax(), 32, 320))
            .toList();

    /** What the user calls it. */
    String name();

    /** What it is in short, such as 2-4-1 or the function. */
    String shape();

    /** Rows of a batch; 0 where there is no data. */
    int batch();

    /** What is minimized. */
    Objective objective();
}
