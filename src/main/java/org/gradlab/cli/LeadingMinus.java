package org.gradlab.cli;

import java.util.Map;
import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Tells a formula that begins with a minus sign, such as {@code -w^2}, from an option: a blank before it leaves it as it is. */
final class LeadingMinus implements IParameterPreprocessor {

    private static final Pattern FORMULA = Pattern.compile("-\\s*[\\p{L}\\p{Nd}_.(|].*");

    /** Modified: the arguments. */
    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        arguments.replaceAll(argument -> isFormula(argument, command) ? " " + argument : argument);
        return false;
    }

    private static boolean isFormula(String argument, CommandSpec command) {
        return FORMULA.matcher(argument).matches() && !command.optionsMap().containsKey(argument);
    }
}
