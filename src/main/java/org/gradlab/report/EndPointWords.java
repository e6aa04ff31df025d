package org.gradlab.report;

import java.util.Optional;
import org.gradlab.restart.MemberResult;
import org.gradlab.solution.EndPoint;
import org.gradlab.text.Numbers;

/** What is proved of the end of a training, in words. */
final class EndPointWords {

    private EndPointWords() {}

    /** As short as fits a table. */
    static String kind(EndPoint.Kind kind) {
        return switch (kind) {
            case BOTTOM -> "bottom";
            case MINIMUM -> "minimum";
            case SADDLE -> "saddle";
            case SATURATED -> "saturated";
            case PLATEAU -> "plateau";
            case DESCENDING -> "descending";
        };
    }

    /** The numbers of a proof; empty where nothing is proved. */
    static Optional<String> proof(MemberResult member, EndPoint end) {
        String of = "Member " + member.member() + " ends at ";
        return switch (end.kind()) {
            case BOTTOM -> Optional.of(of + "the bottom: no loss is below 0.");
            case MINIMUM ->
                Optional.of(of + "a local minimum: gradient " + Numbers.rough(end.gradientNorm())
                        + ", curvatures from " + Numbers.measure(end.smallest()) + " to "
                        + Numbers.measure(end.largest())
                        + " (error " + Numbers.rough(end.error()) + "), left to gain " + Numbers.rough(end.gain())
                        + ".");
            case SADDLE ->
                Optional.of(of + "a saddle: gradient " + Numbers.rough(end.gradientNorm())
                        + ", lowest curvature " + Numbers.measure(end.smallest())
                        + "; a step along it lowers the loss by "
                        + Numbers.rough(end.escape()) + ".");
            default -> Optional.empty();
        };
    }
}
