package org.gradlab.report;

import org.gradlab.restart.Hyperparameters;
import org.gradlab.text.Numbers;

/** What members of a run were trained with, in words. */
public final class SettingWords {

    private SettingWords() {}

    /** Such as {@code learning rate 0.5, momentum 0.9}. */
    public static String of(Hyperparameters setting) {
        StringBuilder words = new StringBuilder("learning rate " + Numbers.measure(setting.learningRate()));
        if (setting.momentum() != 0) {
            words.append(", momentum ").append(Numbers.measure(setting.momentum()));
        }
        setting.others()
                .forEach((name, value) ->
                        words.append(", ").append(name).append(' ').append(Numbers.measure(value)));
        return words.toString();
    }
}
