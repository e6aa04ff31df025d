package org.gradlab.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Constraint;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Text;
import org.gradlab.binding.Values;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.WrittenFunction.Formula;
import org.gradlab.config.WrittenFunction.Named;

/** The keys under {@code objective}. */
final class WrittenFunctionSection {

    private static final int MOST_VARIABLES = 1_000;

    private static final Key<WrittenFunction, String> EXPRESSION = Key.optional(
            "expression",
            Text.nonEmpty("a function in quotes, such as \"w^2 + 3*w\""),
            "this or function",
            function -> function instanceof Formula formula ? Optional.of(formula.expression()) : Optional.empty(),
            "the function, with any names for its variables");
    private static final Key<WrittenFunction, FunctionName> FUNCTION = Key.optional(
            "function",
            Choice.of(FunctionName.values(), FunctionName::word),
            "this or expression",
            function -> function instanceof Named named ? Optional.of(named.name()) : Optional.empty(),
            "a test function; its variables are w, or x and y, or x1, x2, x3, ...");
    private static final Key<WrittenFunction, Integer> VARIABLES = Key.optional(
            "variables",
            WholeNumber.ofInt(1, MOST_VARIABLES),
            "the fewest that the function is defined for",
            function -> function instanceof Named named
                    ? named.variables().stream().boxed().findFirst()
                    : Optional.empty(),
            "number of variables of the test function");

    private WrittenFunctionSection() {}

    static MappingType<WrittenFunction> section() {
        return new MappingType<>(
                "objective",
                List.of(EXPRESSION, FUNCTION, VARIABLES),
                List.of(Constraint.exactlyOne(EXPRESSION, FUNCTION), WrittenFunctionSection::checkVariables),
                WrittenFunctionSection::construct);
    }

    private static void checkVariables(Values fields) {
        if (fields.isWritten(EXPRESSION) && fields.isWritten(VARIABLES)) {
            fields.reject("variables", "no such key beside expression, whose names are its variables");
        }
    }

    private static WrittenFunction construct(Values fields) {
        Optional<FunctionName> name = fields.find(FUNCTION);
        if (name.isEmpty()) {
            return new Formula(fields.get(EXPRESSION));
        }
        OptionalInt variables = fields.find(VARIABLES).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new Named(name.get(), variables);
    }
}
