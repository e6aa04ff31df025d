package org.gradlab.restart;

import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.MemberStatus;

/** Results of members that differ in little. */
public final class Members {

    private static final double NONE = Double.NaN;

    private Members() {}

    /** A member that never reached a target. */
    public static MemberResult of(int member, Hyperparameters setting, Behaviour behaviour, double loss) {
        return of(member, setting, behaviour, loss, OptionalLong.empty());
    }

    /** A member that reached the target at {@code targetStep}. */
    public static MemberResult of(
            int member, Hyperparameters setting, Behaviour behaviour, double loss, OptionalLong targetStep) {
        return new MemberResult(
                member,
                setting,
                behaviour == Behaviour.DIVERGED ? MemberStatus.DIVERGED : MemberStatus.COMPLETED,
                behaviour,
                1,
                loss,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                targetStep,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
