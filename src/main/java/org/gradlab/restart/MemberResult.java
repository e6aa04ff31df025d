package org.gradlab.restart;

import java.util.OptionalLong;
import org.gradlab.diagnosis.Behaviour;
import org.gradlab.train.MemberStatus;

/**
 * How the training of one member came out. NaN stands for a number that does not exist, such as the accuracy of a
 * regression or the validation loss of unsplit data.
 *
 * @param member the member
 * @param setting what it was trained with
 * @param status how its training ended
 * @param behaviour what its descent looked like
 * @param firstLoss training loss at its start
 * @param loss training loss at its last parameters
 * @param gradientNorm norm of the gradient at its last parameters
 * @param accuracy share of training rows whose class is right
 * @param validationLoss loss on the validation part
 * @param validationAccuracy accuracy on the validation part
 * @param testLoss loss on the test part
 * @param testAccuracy accuracy on the test part
 * @param targetStep the step at which it first reached the target; empty if never
 * @param divergedStep the step whose update would have made a parameter non-finite; empty if none
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
        OptionalLong divergedStep) {}
