package org.gradlab.restart;

import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.LowestLoss;
import org.gradlab.train.MemberStatus;
import org.gradlab.train.MemberStop;

/**
 * How the training of one member came out. NaN stands for a number that does not exist, such as the accuracy of a
 * regression or the validation loss of unsplit data.
 *
 * @param member the member
 * @param setting what it was trained with
 * @param status how its training ended
 * @param behaviour what its descent looked like
 * @param firstLoss training loss at its start
 * @param loss training loss at the parameters that it ends with
 * @param gradientNorm norm of the gradient at them
 * @param accuracy share of training rows whose class is right
 * @param validationLoss loss on the validation part
 * @param validationAccuracy accuracy on the validation part
 * @param testLoss loss on the test part
 * @param testAccuracy accuracy on the test part
 * @param targetStep the step at which it first reached the target; empty if never
 * @param divergedStep the step whose update would have made a parameter non-finite; empty if none
 * @param stop where and why it was stopped before its last step; empty if it was not
 * @param lowestLoss the lowest loss that was recorded of it; empty if none was a number
 */
public record MemberResult(
        int member,
        Hyperparameters setting,
        MemberStatus status,
        Behaviour behaviour,
        double firstLoss,
        double loss,
        double gradientNorm,
        double accuracy,
        double validationLoss,
        double validationAccuracy,
        double testLoss,
        double testAccuracy,
        OptionalLong targetStep,
        OptionalLong divergedStep,
        Optional<MemberStop> stop,
        Optional<LowestLoss> lowestLoss) {}
