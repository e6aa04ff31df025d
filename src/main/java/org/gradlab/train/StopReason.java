package org.gradlab.train;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a member's training ended before its last step, though it could have gone on. */
public enum StopReason {
    /** It reached the run's target. */
    TARGET(1),
    /** Its gradient was small. */
    GRADIENT_NORM(2),
    /** Its loss no longer fell. */
    PATIENCE(3),
    /** Its next step would have changed nothing. */
    REST(4),
    /** The time of the run was over. */
    TIME(5),
    /** The run was interrupted. */
    INTERRUPT(6);

    /** What stands for it among the numbers of a member's state. */
    private final int number;

    StopReason(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static StopReason of(int number) {
        return Stream.of(values())
                .filter(reason -> reason.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason has the number " + number));
    }

    /** Its name in files, such as {@code gradient_norm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
