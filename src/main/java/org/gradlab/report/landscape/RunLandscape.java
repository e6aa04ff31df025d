package org.gradlab.report.landscape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.curvature.LossSurface;
import org.gradlab.experiment.Experiment;
import org.gradlab.landscape.Slice;
import org.gradlab.landscape.Surveyor;
import org.gradlab.network.Network;
import org.gradlab.objective.NetworkObjective;
import org.gradlab.objective.Objective;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.ParameterElement;
import org.gradlab.run.ParameterPath;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;
import org.gradlab.solution.Alignment;
import org.gradlab.solution.CanonicalForm;
import org.gradlab.state.Population;
import org.gradlab.state.Role;
import org.gradlab.state.Slot;
import org.gradlab.train.MemberStatus;

/** Slices of the training loss of a run, on all rows of the data. */
public final class RunLandscape {

    private static final Set<Role> LEARNT = Set.of(Role.PARAMETER, Role.FROZEN, Role.STATISTIC);

    private final RunRecord run;
    private final Experiment experiment;
    private final Objective objective;
    private final Population trained;
    private final int places;

    private RunLandscape(RunRecord run, TrainedMembers members, int places) {
        this.run = run;
        this.experiment = members.experiment();
        this.objective = experiment.objective() instanceof NetworkObjective network
                ? network.onAllRows()
                : experiment.objective();
        this.trained = members.trained();
        this.places = places;
    }

    /**
     * The landscape of a run that has come to its end; empty of a function that is written out, which is known everywhere.
     *
     * @param places on a line, and on each side of a plane
     * @throws org.gradlab.data.DataException if the data cannot be read any more
     */
    public static Optional<RunLandscape> of(RunRecord run, int places) throws IOException, ConfigException {
        return run.trainedMembers().map(members -> new RunLandscape(run, members, places));
    }

    /** How many members there are. */
    public int members() {
        return trained.members();
    }

    /** Multiplications of a plane. */
    public double work() {
        return (double) places * places * objective.work().products();
    }

    /** Multiplications of training one member again. */
    public double replayWork(long steps) {
        return steps * experiment.objective().work().products();
    }

    /** The straight way from a member to another, as they are and with the units of the second matched to those of the first. */
    public Slice.Line between(int from, int to) {
        List<Surveyor.Ends> pairs = new ArrayList<>();
        pairs.add(new Surveyor.Ends("as they are", end(from), end(to)));
        network()
                .filter(network -> trained.space().slots(Role.FROZEN).isEmpty())
                .ifPresent(network -> {
                    Map<String, double[]> first = canonical(network, from);
                    Map<String, double[]> second = new Alignment(network).of(canonical(network, to), first);
                    pairs.add(new Surveyor.Ends("with units matched", inARow(first), inARow(second)));
                });
        return surveyor(from).between("member " + from + " to member " + to, pairs);
    }

    /** The plane through the ends of three members. */
    public Slice.Plane through(int first, int second, int third) {
        List<Integer> members = List.of(first, second, third);
        return surveyor(first)
                .through(
                        members.stream().map(member -> "member " + member).toList(),
                        members.stream().map(this::end).toList());
    }

    /** The plane that a member's way lies nearest to; {@code steps} are those at which it is looked at. */
    public Slice.Plane alongWay(int member, Set<Long> steps) throws IOException, ConfigException {
        return surveyor(member).alongWay("member " + member, way(member, steps));
    }

    /** Around a member's end, in random directions. */
    public Slice.Plane around(int member) throws ConfigException {
        return surveyor(member)
                .around(
                        "member " + member,
                        end(member),
                        parameters(),
                        run.config().seed());
    }

    /**
     * The plane of two parameters of a member, with its way over it.
     *
     * @throws IllegalArgumentException if there is no such parameter that is trained
     */
    public Slice.Plane ofTwo(int member, ParameterElement first, ParameterElement second, Set<Long> steps)
            throws IOException, ConfigException {
        return surveyor(member)
                .ofTwo(
                        "member " + member,
                        end(member),
                        List.of(first.toString(), second.toString()),
                        new int[] {place(first), place(second)},
                        way(member, steps));
    }

    /** What a reader who asks for nothing is shown: around and between the best, the middle and the worst of those that did not diverge. */
    public List<Slice> standard(Comparison comparison, Set<Long> steps) throws IOException, ConfigException {
        List<Integer> ended = comparison.ranked().stream()
                .filter(result -> result.status() != MemberStatus.DIVERGED && Double.isFinite(result.loss()))
                .map(MemberResult::member)
                .toList();
        List<Slice> slices = new ArrayList<>();
        if (ended.isEmpty()) {
            return slices;
        }
        int best = ended.get(0);
        Set<Integer> chosen =
                new LinkedHashSet<>(List.of(best, ended.get(ended.size() - 1), ended.get((ended.size() - 1) / 2)));
        List<Integer> corners = List.copyOf(chosen);
        if (corners.size() > 1) {
            slices.add(between(best, corners.get(1)));
        }
        if (corners.size() > 2) {
            slices.add(through(best, corners.get(1), corners.get(2)));
        }
        if (steps.size() > 1) {
            slices.add(alongWay(best, steps));
        }
        slices.add(around(best));
        return slices;
    }

    private Surveyor surveyor(int member) {
        return new Surveyor(new LossSurface(experiment.setup().engine(), objective, trained, member), places);
    }

    private Optional<Network> network() {
        return objective instanceof NetworkObjective network ? Optional.of(network.network()) : Optional.empty();
    }

    private List<Slot> parameters() {
        return trained.space().slots(Role.PARAMETER);
    }

    private double[] end(int member) {
        return parameters().stream()
                .flatMapToDouble(slot -> Arrays.stream(trained.get(slot.name(), member)))
                .toArray();
    }

    private Map<String, double[]> canonical(Network network, int member) {
        Map<String, double[]> named = new HashMap<>();
        trained.space().slots(LEARNT).forEach(slot -> named.put(slot.name(), trained.get(slot.name(), member)));
        return new CanonicalForm(network).of(named);
    }

    private double[] inARow(Map<String, double[]> named) {
        return parameters().stream()
                .flatMapToDouble(slot -> Arrays.stream(named.get(slot.name())))
                .toArray();
    }

    /** Where the member stood at some steps, and where it ended. */
    private List<double[]> way(int member, Set<Long> steps) throws IOException, ConfigException {
        List<double[]> way = new ArrayList<>();
        for (double[] values : ParameterPath.of(run, member, steps).values()) {
            way.add(trainedPart(values));
        }
        way.add(end(member));
        return way;
    }

    /** The trained parameters among all that was looked at. */
    private double[] trainedPart(double[] values) {
        double[] part = new double[trained.space().size(Role.PARAMETER)];
        int from = 0;
        int to = 0;
        for (Slot slot : ParameterPath.slots(experiment)) {
            if (slot.role() == Role.PARAMETER) {
                System.arraycopy(values, from, part, to, slot.size());
                to += slot.size();
            }
            from += slot.size();
        }
        return part;
    }

    private int place(ParameterElement element) {
        int first = 0;
        for (Slot slot : parameters()) {
            if (slot.name().equals(element.matrix())
                    && element.row() < slot.rows()
                    && element.column() < slot.columns()) {
                return first + element.row() * slot.columns() + element.column();
            }
            first += slot.size();
        }
        throw new IllegalArgumentException("no trained parameter " + element + "; the matrices are "
                + String.join(
                        ", ",
                        parameters().stream()
                                .map(slot -> slot.name() + "[" + slot.rows() + "," + slot.columns() + "]")
                                .toList()));
    }
}
