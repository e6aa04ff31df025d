package org.gradlab.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradlab.array.MemberTransfer;
import org.gradlab.parameter.Parameter;
import org.gradlab.parameter.ParameterSpace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All members of a run, between two record steps: parameters and velocities as ND4J arrays whose axis 0 is the member.
 * Threads that work on different members may use it at the same time.
 */
public final class Population {

    private static final long NEVER = -1;

    private final ParameterSpace space;
    private final int members;
    private final Map<String, INDArray> parameters = new LinkedHashMap<>();
    private INDArray velocity;
    private final INDArray learningRates;
    private final INDArray momenta;
    private final INDArray active;
    private final long[] divergedAt;

    /**
     * A population whose parameters are all zero.
     *
     * @param learningRates the rate of every member
     * @param momenta the momentum of every member
     */
    public Population(ParameterSpace space, double[] learningRates, double[] momenta) {
        if (learningRates.length == 0 || learningRates.length != momenta.length) {
            throw new IllegalArgumentException("expected a learning rate and a momentum for every member, found "
                    + learningRates.length + " and " + momenta.length);
        }
        this.space = space;
        this.members = learningRates.length;
        this.learningRates = numbers(learningRates);
        this.momenta = numbers(momenta);
        this.active = numbers(ones(members));
        this.divergedAt = new long[members];
        Arrays.fill(divergedAt, NEVER);
        for (Parameter parameter : space.parameters()) {
            parameters.put(parameter.name(), MemberTransfer.zeros(members, parameter.rows(), parameter.columns()));
        }
    }

    /** The parameters that every member has. */
    public ParameterSpace space() {
        return space;
    }

    /** How many members there are. */
    public int members() {
        return members;
    }

    /** The parameters by name, [members, rows, columns] each; not copies. */
    public Map<String, INDArray> parameters() {
        return parameters;
    }

    /** How the training of a member stands. */
    public MemberStatus status(int member) {
        return divergedAt[member] == NEVER ? MemberStatus.COMPLETED : MemberStatus.DIVERGED;
    }

    /** The step whose update a member could not make; -1 if it made all. */
    public long divergedAt(int member) {
        return divergedAt[member];
    }

    /** The learning rate of every member, [members]; a copy. */
    public double[] learningRatePerMember() {
        return perMember(learningRates);
    }

    /** The momentum of every member, [members]; a copy. */
    public double[] momentumPerMember() {
        return perMember(momenta);
    }

    /** [members, 1, trainable size]; made when it is first asked for, since plain descent has none. */
    synchronized INDArray velocity() {
        if (velocity == null) {
            velocity = MemberTransfer.zeros(members, 1, space.trainableSize());
        }
        return velocity;
    }

    /** [members, 1, 1]. */
    INDArray learningRates() {
        return learningRates;
    }

    /** [members, 1, 1]. */
    INDArray momenta() {
        return momenta;
    }

    /** 1 for a member that is trained, 0 for one that has diverged, [members, 1, 1]. */
    INDArray active() {
        return active;
    }

    void markDiverged(int member, long step) {
        divergedAt[member] = step;
    }

    private static INDArray numbers(double[] values) {
        INDArray nd = MemberTransfer.zeros(values.length, 1, 1);
        MemberTransfer.write(nd, 0, values);
        return nd;
    }

    private double[] perMember(INDArray nd) {
        double[] values = new double[members];
        MemberTransfer.read(nd, 0, values);
        return values;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
