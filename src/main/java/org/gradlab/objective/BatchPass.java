package org.gradlab.objective;

import org.gradlab.array.Array;
import org.gradlab.array.Block;
import org.gradlab.data.Batches;
import org.gradlab.loss.Loss;
import org.gradlab.network.Network;
import org.gradlab.network.Trace;
import org.gradlab.parameter.Gradients;
import org.gradlab.parameter.Parameters;

/** One batch going through a network and back, for a block of members: its trace, targets and loss. */
final class BatchPass {

    private final Network network;
    private final Loss loss;
    private final Trace trace;
    private final Array y;
    private final Array scratch;
    private final double[] features;
    private final double[] targets;

    BatchPass(Network network, Loss loss, Block block, int rows) {
        this.network = network;
        this.loss = loss;
        this.trace = network.trace(block, rows);
        this.y = block.create(rows, network.outputs());
        this.scratch = block.create(rows, network.outputs());
        this.features = new double[rows * network.inputs()];
        this.targets = new double[rows * network.outputs()];
    }

    Trace trace() {
        return trace;
    }

    int rows() {
        return trace.batch();
    }

    /** Takes the rows of a step as x and y, the same for every member. */
    void load(Batches batches, long step) {
        batches.copyFeatures(step, features);
        batches.copyTargets(step, targets);
        trace.x().fill(features);
        y.fill(targets);
    }

    void forward(Parameters parameters) {
        network.forward(parameters, trace);
    }

    void backward(Parameters parameters, Gradients gradients) {
        int last = network.depth();
        if (loss.takesLogits()) {
            loss.gradient(trace.a(last), y, trace.delta(last));
        } else {
            loss.gradient(trace.a(last), y, trace.upstream(last));
            network.layer(last)
                    .activation()
                    .backward(trace.upstream(last), trace.z(last), trace.a(last), trace.delta(last));
        }
        network.backward(parameters, trace, gradients);
    }

    /** into[m] = the loss of this batch. */
    void loss(Array into) {
        int last = network.depth();
        loss.value(loss.takesLogits() ? trace.z(last) : trace.a(last), y, scratch, into);
    }

    /** into[m] = how many rows of this batch are put into their class. */
    void hits(Array into) {
        into.countMatches(trace.a(network.depth()), y);
    }
}
