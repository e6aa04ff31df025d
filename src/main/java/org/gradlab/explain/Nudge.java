package org.gradlab.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradlab.run.ParameterElement;

/**
 * A change of one parameter, and what it does.
 *
 * @param change what is added to it
 * @param before the loss of the batch
 * @param after the loss with the change
 * @param foretold what the derivative says of after - before; 0 where the parameter has none
 */
public record Nudge(ParameterElement element, double change, double before, double after, double foretold) {

    private static final Pattern FORM = Pattern.compile("(.+)=([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)");

    /**
     * Makes the change {@code text} says: {@code W1[0,2]=+0.01} adds, {@code W1[0,2]=0.5} sets.
     *
     * @throws IllegalArgumentException if the text has another form, or the network no such element
     */
    public static Nudge of(TracedStep step, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--nudge: expected a change such as 'W1[0,2]=+0.01' or a value such as 'W1[0,2]=0.5'; found \""
                            + text + "\"");
        }
        ParameterElement element = ParameterElement.parse(matcher.group(1));
        WeightCause cause = new WeightCause(step, element);
        double number = number(matcher.group(2));
        Matrix matrix = step.array(element.matrix());
        boolean isAdded = matcher.group(2).startsWith("+") || matcher.group(2).startsWith("-");
        double change = isAdded ? number : number - matrix.at(element.row(), element.column());
        int index = element.row() * matrix.columns() + element.column();
        return new Nudge(
                element,
                change,
                step.loss(),
                step.lossWith(element.matrix(), index, change),
                cause.derivative() * change);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--nudge: expected a number; found \"" + text + "\"", e);
        }
    }
}
