package org.gradlab.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Call;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Literal;
import org.gradlab.expression.Expression.Negation;
import org.gradlab.expression.Expression.Softmax;
import org.gradlab.expression.Expression.Variable;
import org.gradlab.text.NearestWord;

/**
 * A parser by operator precedence (Pratt 1973): an operand, then operators for as long as they bind tightly enough.
 *
 * <p>{@code ^} binds tightest and groups to the right; unary minus comes below it, then {@code * /}, then {@code + -}. A product may be
 * implied after a number or a parenthesis ({@code 3x}, {@code 2(x + 1)}), but not where people disagree on it, as in {@code 1/2x}. Length
 * and depth are bounded, so that no text can exhaust the stack.
 */
final class Parser {
    static final String SOFTMAX = "softmax";
    static final int LONGEST = 10_000;
    static final int DEEPEST = 250;

    private final TokenReader tokens;
    private final Set<String> declared;

    /**
     * A parser.
     *
     * @param start where in the text the expression begins
     * @param declared names that are variables even if they are constants elsewhere, as {@code e} is
     */
    private Parser(String text, int start, Set<String> declared) {
        if (text.length() > LONGEST) {
            throw new SyntaxException("longer than %d characters".formatted(LONGEST), text, LONGEST + 1);
        }
        this.declared = Set.copyOf(declared);
        this.tokens = new TokenReader(text, start);
    }

    /** The expression that a text is; an error tells what it was probably meant to be. */
    static Expression parse(String text) {
        return parse(text, 0, Set.of());
    }

    /**
     * The expression at the end of a text; an error tells what it was probably meant to be.
     *
     * @param start where it begins
     * @param declared names that are variables even if they are constants elsewhere, as {@code e} is
     */
    static Expression parse(String text, int start, Set<String> declared) {
        try {
            return parsed(text, start, declared);
        } catch (SyntaxException e) {
            throw Rewriting.of(text.substring(start), declared)
                    .map(e::suggesting)
                    .orElse(e);
        }
    }

    /** The same without a suggestion. */
    static Expression parsed(String text, int start, Set<String> declared) {
        return new Parser(text, start, declared).whole();
    }

    private Expression whole() {
        Expression expression = expression(Binding.SUM, 0).expression();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw unfinished(tokens.peek());
        }
        return expression;
    }

    /** An expression and how many nodes deep it is. */
    private record Branch(Expression expression, int depth) {}

    private Branch expression(Binding loosest, int nesting) {
        Branch left = operand(nesting);
        for (Optional<Operator> operator = infix(loosest); operator.isPresent(); operator = infix(loosest)) {
            Token sign = tokens.isProductImplied() ? tokens.peek() : tokens.take();
            Binding binding = Binding.of(operator.get());
            // Grouping to the right means that a power's exponent may itself be a power.
            Binding tightness = binding == Binding.POWER ? Binding.POWER : binding.tighter();
            Branch right = expression(tightness, nesting + 1);
            checkReach(operator.get(), sign);
            left = join(operator.get(), left, right, sign);
        }
        return left;
    }

    /** The operator that comes next, if it binds no looser than asked. */
    private Optional<Operator> infix(Binding loosest) {
        return Arrays.stream(Operator.values())
                .filter(operator -> tokens.peek().is(operator.symbol())
                        || (operator == Operator.PRODUCT && tokens.isProductImplied()))
                .filter(operator -> Binding.of(operator).compareTo(loosest) >= 0)
                .findFirst();
    }

    /** Some read 1/2x as (1/2)*x and some as 1/(2*x), and likewise e^2x. */
    private void checkReach(Operator operator, Token sign) {
        boolean isUnclear = operator == Operator.QUOTIENT
                || (operator == Operator.POWER && !tokens.peek().is("("));
        if (isUnclear && tokens.isProductImplied()) {
            String problem = "unclear how far '%s' reaches: write '*' or parentheses".formatted(sign.text());
            throw tokens.error(tokens.peek(), problem);
        }
    }

    private Branch operand(int nesting) {
        Token token = tokens.take();
        checkDepth(nesting, token);
        return switch (token.kind()) {
            case NUMBER -> new Branch(literal(token), 1);
            case NAME -> name(token, nesting);
            case SYMBOL -> symbol(token, nesting);
            case END -> throw noOperand(token);
        };
    }

    private Branch symbol(Token token, int nesting) {
        if (token.is("-")) {
            Branch operand = expression(Binding.NEGATION, nesting + 1);
            return branch(new Negation(operand.expression()), operand.depth() + 1, token);
        }
        if (!token.is("(")) {
            throw noOperand(token);
        }
        Branch inner = expression(Binding.SUM, nesting + 1);
        close(token);
        return inner;
    }

    private Expression literal(Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw tokens.error(token, "the number %s is too large".formatted(token.text()));
        }
        return new Literal(value);
    }

    private Branch name(Token token, int nesting) {
        String name = token.text();
        Optional<Elementary> function = Elementary.named(name);
        if (function.isPresent()) {
            Branch argument = arguments(token, 1, nesting).get(0);
            return branch(new Call(function.get(), argument.expression()), argument.depth() + 1, token);
        }
        if (name.equals(SOFTMAX)) {
            return softmax(token, nesting);
        }
        for (Operator operator : List.of(Operator.MINIMUM, Operator.MAXIMUM)) {
            if (operator.symbol().equals(name)) {
                List<Branch> arguments = arguments(token, 2, nesting);
                return join(operator, arguments.get(0), arguments.get(1), token);
            }
        }
        if (tokens.peek().is("(")) {
            throw unknownFunction(token);
        }
        return new Branch(constant(name).orElseGet(() -> new Variable(name)), 1);
    }

    /** The softmax of several expressions, of which one component is chosen: {@code softmax(a, b, c)[0]}. */
    private Branch softmax(Token token, int nesting) {
        List<Branch> arguments = arguments(token, nesting);
        int count = arguments.size();
        if (count < 2) {
            throw tokens.error(token, "softmax takes 2 or more arguments, not 1");
        }
        Token open = tokens.take();
        Token index = tokens.take();
        int last = count - 1;
        if (!open.is("[") || !tokens.take().is("]") || !index.isWholeNumberUpTo(last)) {
            String problem = "softmax gives %d numbers: choose one, from softmax(...)[0] to softmax(...)[%d]"
                    .formatted(count, last);
            throw tokens.error(open, problem);
        }
        int depth = arguments.stream().mapToInt(Branch::depth).max().orElseThrow();
        List<Expression> logits = arguments.stream().map(Branch::expression).toList();
        return branch(new Softmax(logits, Integer.parseInt(index.text())), depth + 1, token);
    }

    private Optional<Expression> constant(String name) {
        return Arrays.stream(Constant.values())
                .filter(constant -> constant.symbol().equals(name) && !declared.contains(name))
                .findFirst()
                .map(Expression.class::cast);
    }

    private List<Branch> arguments(Token function, int count, int nesting) {
        List<Branch> arguments = arguments(function, nesting);
        if (arguments.size() != count) {
            throw tokens.error(
                    function,
                    "%s takes %d argument%s, not %d"
                            .formatted(function.text(), count, count == 1 ? "" : "s", arguments.size()));
        }
        return arguments;
    }

    private List<Branch> arguments(Token function, int nesting) {
        Token open = tokens.take();
        if (!open.is("(")) {
            throw tokens.error(
                    function, "the function %s needs its argument in parentheses".formatted(function.text()));
        }
        List<Branch> arguments = new ArrayList<>();
        do {
            arguments.add(expression(Binding.SUM, nesting + 1));
        } while (tokens.skip(","));
        close(open);
        return arguments;
    }

    private void close(Token open) {
        if (!tokens.peek().is(")")) {
            throw tokens.peek().kind() == Token.Kind.END
                    ? tokens.error(open, "'(' is never closed")
                    : unfinished(tokens.peek());
        }
        tokens.take();
    }

    private Branch join(Operator operator, Branch left, Branch right, Token at) {
        int depth = 1 + Math.max(left.depth(), right.depth());
        return branch(new Binary(operator, left.expression(), right.expression()), depth, at);
    }

    private Branch branch(Expression expression, int depth, Token at) {
        checkDepth(depth, at);
        return new Branch(expression, depth);
    }

    private void checkDepth(int depth, Token at) {
        if (depth > DEEPEST) {
            throw tokens.error(at, "nested more than %d deep".formatted(DEEPEST));
        }
    }

    private SyntaxException noOperand(Token token) {
        return tokens.error(token, "expected a number, a variable, a function or '(' but found " + token.quoted());
    }

    private SyntaxException unfinished(Token token) {
        String hint = switch (token.kind()) {
            case NUMBER, NAME -> " (multiplication is written with '*')";
            case SYMBOL, END -> "";
        };
        return tokens.error(token, "expected an operator but found " + token.quoted() + hint);
    }

    private SyntaxException unknownFunction(Token token) {
        List<String> known = Stream.concat(Elementary.symbols().stream(), Stream.of("min", "max", SOFTMAX))
                .toList();
        String hint = NearestWord.to(token.text(), known)
                .map("did you mean '%s'?"::formatted)
                .orElse("known are " + String.join(", ", known));
        return tokens.error(token, "unknown function '%s'; %s".formatted(token.text(), hint));
    }
}
