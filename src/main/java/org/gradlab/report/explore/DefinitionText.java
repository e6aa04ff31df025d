package org.gradlab.report.explore;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.expression.Definition;
import org.gradlab.expression.Expression.Softmax;

/** How a written function was read, where it could have been read otherwise. */
public final class DefinitionText {
    private static final String USUAL = "xyz";

    private DefinitionText() {}

    /** Names of letters that are usual as variables, or are variables of the same function. */
    private static boolean isLikelyProduct(String name, List<String> variables) {
        return name.length() > 1
                && name.chars()
                        .mapToObj(Character::toString)
                        .allMatch(letter -> USUAL.contains(letter) || variables.contains(letter));
    }

    /** A line for each choice that was made; none for most functions. */
    public static List<String> remarks(Definition definition) {
        List<String> remarks = new ArrayList<>();
        String variables = String.join(",", definition.variables());
        switch (definition.e()) {
            case NUMBER ->
                remarks.add("e is read as the number 2.718282; --variables %s makes it a variable"
                        .formatted(variables.isEmpty() ? "e" : "e," + variables));
            case VARIABLE ->
                remarks.add("e is read as a variable, like its neighbors; --variables %s makes it 2.718"
                        .formatted(variables.replaceFirst("(^|,)e(,|$)", "$1").replaceFirst(",$", "")));
            case CERTAIN -> {}
        }
        if (definition.function().contains(Softmax.class::isInstance)) {
            remarks.add("softmax(...)[0] belongs to the first argument: they are counted from 0");
        }
        definition
                .likelyMeant()
                .ifPresent(known -> remarks.add("%s is read as a variable; did you mean the function %s?"
                        .formatted(definition.function().text(), known)));
        definition.variables().stream()
                .filter(name -> isLikelyProduct(name, definition.variables()))
                .forEach(name -> remarks.add("%s is read as one variable; the product is %s"
                        .formatted(name, String.join("*", name.split("")))));
        return remarks;
    }
}
