package org.gradlab.solution;

import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.MemberResult;
import org.gradlab.train.MemberStatus;

/** Members of which nothing matters but their losses. */
final class Ends {

    private static final double NONE = Double.NaN;

    private Ends() {}

    static MemberResult member(int member, double firstLoss, double loss) {
        return member(member, firstLoss, loss, MemberStatus.COMPLETED);
    }

    static MemberResult member(int member, double firstLoss, double loss, MemberStatus status) {
        return new MemberResult(
                member,
                new Hyperparameters(0.1, 0),
                status,
                Behaviour.CONVERGED,
                firstLoss,
                loss,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
