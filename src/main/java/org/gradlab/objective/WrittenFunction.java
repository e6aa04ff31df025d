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
                    OneOf.of(
                            List.of(Formula.DECLARATION, Named.DECLARATION, ReluTeacher.DECLARATION),
                            Function.identity()),
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

    /**
     * The loss of relu units that learn from others, see {@link TeacherObjective}.
     *
     * @param teacher how many units the teacher has
     * @param students how many learn from it; empty for as many
     */
    record ReluTeacher(int teacher, OptionalInt students) implements WrittenFunction {

        private static final int MOST_UNITS = 30;

        private static final Variant<ReluTeacher> DECLARATION = Variant.of(
                "reluTeacher",
                ReluTeacher.class,
                Keys.of(
                        Key.required(
                                "reluTeacher",
                                WholeNumber.ofInt(1, MOST_UNITS),
                                ReluTeacher::teacher,
                                "units of a relu network to learn from, over all Gaussian inputs at once"),
                        Key.implied(
                                "students",
                                WholeNumber.ofInt(1, MOST_UNITS).as(OptionalInt::of, OptionalInt::getAsInt),
                                OptionalInt.empty(),
                                "as many as the teacher has",
                                ReluTeacher::students,
                                "units that learn; their weights w1_1, w1_2, ... start normal with variance 1 / reluTeacher"),
                        ReluTeacher::new));

        /** What is minimized. */
        public TeacherObjective objective() {
            return new TeacherObjective(teacher, students.orElse(teacher));
        }
    }
}
