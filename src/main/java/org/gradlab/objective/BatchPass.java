package org.gradlab.objective;

import java.util.Optional;
import org.gradlab.array.Array;
import org.gradlab.array.DenseChain;
import org.gradlab.data.Batches;
import org.gradlab.loss.DifferencePass;
import org.gradlab.loss.LossBinding;
import org.gradlab.loss.LossPass;
import org.gradlab.network.Binding;
import org.gradlab.network.NetworkPass;
import org.gradlab.state.Step;
import org.gradlab.state.Workspace;

/** One batch going through a network and back, for a block of members: the network's pass, its targets and its loss. */
public final class BatchPass {

    private final boolean takesLogits;
    private final NetworkPass network;
    private final LossPass loss;

    /** [members, rows, outputs]. */
    private final Array y;

    /** What fills all that a step needs, faster than the passes. */
    private final Optional<Runnable> kernel;

    private final double[] features;
    private final double[] targets;

    private BatchPass(NetworkObjective objective, Workspace workspace, NetworkPass network) {
        this.takesLogits = objective.loss().takesLogits();
        this.network = network;
        int rows = network.rows();
        int outputs = objective.network().outputs();
        this.y = workspace.block().create(rows, outputs);
        this.loss = objective
                .loss()
                .bind(new LossBinding(
                        workspace.block(),
                        workspace.state(),
                        network.logits().output(),
                        network.output().output(),
                        y,
                        (takesLogits ? network.logits() : network.output()).outputGradient()));
        this.kernel = network.links()
                .filter(links -> loss instanceof DifferencePass)
                .map(links -> new DenseChain(
                        network.x(),
                        y,
                        links,
                        ((DifferencePass) loss).factor(),
                        Optional.of(objective)
                                .filter(of -> !of.knowsItsLoss())
                                .map(of -> new DenseChain.Kept(
                                        network.logits().output(),
                                        network.output().output()))))
                .flatMap(workspace.block()::kernel);
        this.features = new double[rows * objective.network().inputs()];
        this.targets = new double[rows * outputs];
    }

    /** A pass of {@code rows} rows that forms the gradients of the workspace. */
    public static BatchPass learning(NetworkObjective objective, Workspace workspace, int rows) {
        Binding.Learning learning = new Binding.Learning(
                workspace.gradients(),
                workspace.statistics(),
                objective.batching().seed());
        return new BatchPass(
                objective, workspace, objective.network().pass(workspace.block(), workspace.state(), rows, learning));
    }

    /** A pass of {@code rows} rows that judges the parameters of the workspace. */
    static BatchPass judging(NetworkObjective objective, Workspace workspace, int rows) {
        return new BatchPass(
                objective, workspace, objective.network().pass(workspace.block(), workspace.state(), rows));
    }

    /** What the batch goes through. */
    public NetworkPass network() {
        return network;
    }

    /** The rows of the batch. */
    public int rows() {
        return network.rows();
    }

    /** Takes the rows of a step as x and y, the same for every member. */
    public void load(Batches batches, long step) {
        batches.copyFeatures(step, features);
        batches.copyTargets(step, targets);
        network.x().fill(features);
        y.fill(targets);
    }

    /** Fills what every layer makes of the rows. */
    public void forward(Step step) {
        network.forward(step);
    }

    /** Fills every delta and every gradient, after {@link #forward}. */
    public void backward(Step step) {
        loss.gradient();
        if (takesLogits) {
            network.backwardFromLogits(step);
        } else {
            network.backward(step);
        }
    }

    /** Fills every gradient as {@link #forward} and {@link #backward} do, and what a tally of batches needs; perhaps nothing else. */
    public void descend(Step step) {
        if (kernel.isPresent()) {
            kernel.get().run();
        } else {
            forward(step);
            backward(step);
        }
    }

    /** into[m] = the loss of this batch. */
    public void loss(Array into) {
        loss.value(into);
    }

    /** into[m] = how many rows of this batch are put into their class. */
    void hits(Array into) {
        into.countMatches(network.output().output(), y);
    }
}
