package org.gradlab.objective;

import java.util.Optional;
import org.gradlab.array.Array;

/** Loss, and accuracy for classes, of one batch that has gone forward. */
final class Score {

    private final Array numbers;
    private final Array loss;
    private final Optional<Array> accuracy;

    /**
     * A score that is written into {@code numbers}.
     *
     * @param numbers [members, 1, 2], or [members, 1, 1] without classes
     */
    Score(Array numbers, boolean classes) {
        this.numbers = numbers;
        this.loss = numbers.window(0, 1, 1);
        this.accuracy = classes ? Optional.of(numbers.window(1, 1, 1)) : Optional.empty();
    }

    Array numbers() {
        return numbers;
    }

    /** Modified: the numbers. */
    void of(BatchPass pass) {
        pass.loss(loss);
        accuracy.ifPresent(share -> {
            pass.hits(share);
            share.scale(share, 1.0 / pass.rows());
        });
    }
}
