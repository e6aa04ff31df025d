package org.gradlab.objective;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.OneOf;
import org.gradlab.binding.Text;
import org.gradlab.binding.Variant;
import org.gradlab.binding.WholeNumber;
import org.gradlab.expression.TestFunction;

/** Which function is minimized. */
public sealed interface WrittenFunction {

    /** The keys under {@code objective}. */
    MappingType<WrittenFunction> SECTION = new MappingType<>(
            "objective",
            Keys.of(
                    OneOf.of(List.of(Formula.DECLARATION, Named.DECLARATION), Function.identity()),
                    Function.identity()));

    /** A function as its user writes it, such as {@code w^4 - 8*w^2 + 2*w + 20}. */
    record Formula(String expression) implements WrittenFunction {

        private static final Variant<Formula> DECLARATION = Variant.of(
                        "expression",
                        Formula.class,
                        Keys.of(
                                Key.required(
                                        "expression",
                                        Text.nonEmpty("a function in quotes, such as \"w^2 + 3*w\""),
                                        Formula::expression,
                                        "the function, with any names for its variables"),
                                Formula::new))
                .refusing("no such key beside expression, whose names are its variables", "variables");
    }

    /**
     * A function known by a name.
     *
     * @param variables of how many variables; empty for the fewest that it is defined for
     */
    record Named(TestFunction function, OptionalInt variables) implements WrittenFunction {

        private static final int MOST_VARIABLES = 1_000;

        private static final Variant<Named> DECLARATION = Variant.of(
                "function",
                Named.class,
                Keys.of(
                        Key.required(
                                "function",
                                Choice.of(TestFunction.values(), TestFunction::title),
                                Named::function,
                                "a test function; its variables are w, or x and y, or x1, x2, x3, ..."),
                        Key.implied(
                                "variables",
                                WholeNumber.ofInt(1, MOST_VARIABLES).as(OptionalInt::of, OptionalInt::getAsInt),
                                OptionalInt.empty(),
                                "the fewest that the function is defined for",
                                Named::variables,
                                "number of variables of the test function"),
                        Named::new));
    }
}
