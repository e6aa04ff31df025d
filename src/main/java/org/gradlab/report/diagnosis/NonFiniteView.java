package org.gradlab.report.diagnosis;

import java.util.List;
import java.util.stream.Collectors;
import org.gradlab.doctor.NonFinite;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.text.Numbers;

/** Where the numbers of a member stopped being finite. */
public final class NonFiniteView {

    private NonFiniteView() {}

    /** All that is said, for {@code display}. */
    public static OutputSection section(NonFinite found, Display display) {
        String inputs = found.inputs().entrySet().stream()
                .map(input -> input.getKey() + ": " + Numbers.measure(input.getValue()))
                .collect(Collectors.joining(", "));
        List<String> lines = display.wrapped("At step " + Numbers.count(found.step())
                + " the first number that is not finite is "
                + found.element() + " = " + (Double.isNaN(found.value()) ? "NaN" : Numbers.measure(found.value()))
                + ", made by " + found.operation() + ". The largest numbers that went in: " + inputs + ".");
        return new OutputSection("nonFinite", found, lines);
    }
}
