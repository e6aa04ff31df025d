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

    private final String text;
    private final List<Token> tokens;
    private final Set<String> declared;
    private int next;

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
        this.text = text;
        this.declared = Set.copyOf(declared);
        this.tokens = Tokenizer.tokens(text, start);
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
        if (peek().kind() != Token.Kind.END) {
            throw unfinished(peek());
        }
        return expression;
    }

    /** An expression and how many nodes deep it is. */
    private record Branch(Expression expression, int depth) {}

    private Branch expression(Binding loosest, int nesting) {
        Branch left = operand(nesting);
        for (Optional<Operator> operator = infix(loosest); operator.isPresent(); operator = infix(loosest)) {
            Token sign = isProductImplied() ? peek() : take();
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
                .filter(operator -> operator == Operator.PRODUCT && isProductImplied() || peek().is(operator.symbol()))
                .filter(operator -> Binding.of(operator).compareTo(loosest) >= 0)
                .findFirst();
    }

    /** Whether a number or a parenthesis has ended and something else begins. */
    private boolean isProductImplied() {
        return next > 0 && tokens.get(next - 1).endsFactor() && peek().beginsFactor();
    }

    /** Some read 1/2x as (1/2)*x and some as 1/(2*x), and likewise e^2x. */
    private void checkReach(Operator operator, Token sign) {
        boolean isUnclear = operator == Operator.QUOTIENT || operator == Operator.POWER && !peek().is("(");
        if (isUnclear && isProductImplied()) {
            String problem = "unclear how far '%s' reaches: write '*' or parentheses".formatted(sign.text());
            throw new SyntaxException(problem, text, peek().column());
        }
    }

    private Branch operand(int nesting) {
        Token token = take();
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
            throw new SyntaxException("the number %s is too large".formatted(token.text()), text, token.column());
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
        if (peek().is("(")) {
            throw unknownFunction(token);
        }
        return new Branch(constant(name).orElseGet(() -> new Variable(name)), 1);
    }

    /** The softmax of several expressions, of which one component is chosen: {@code softmax(a, b, c)[0]}. */
    private Branch softmax(Token token, int nesting) {
        List<Branch> arguments = arguments(token, nesting);
        int count = arguments.size();
        if (count < 2) {
            throw new SyntaxException("softmax takes 2 or more arguments, not 1", text, token.column());
        }
        Token open = take();
        Token index = take();
        int last = count - 1;
        if (!open.is("[") || !take().is("]") || !index.isWholeNumberUpTo(last)) {
            String problem = "softmax gives %d numbers: choose one, from softmax(...)[0] to softmax(...)[%d]"
                    .formatted(count, last);
            throw new SyntaxException(problem, text, open.column());
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
            throw new SyntaxException(
                    "%s takes %d argument%s, not %d"
                            .formatted(function.text(), count, count == 1 ? "" : "s", arguments.size()),
                    text,
                    function.column());
        }
        return arguments;
    }

    private List<Branch> arguments(Token function, int nesting) {
        Token open = take();
        if (!open.is("(")) {
            throw new SyntaxException(
                    "the function %s needs its argument in parentheses".formatted(function.text()),
                    text,
                    function.column());
        }
        List<Branch> arguments = new ArrayList<>();
        do {
            arguments.add(expression(Binding.SUM, nesting + 1));
        } while (skipComma());
        close(open);
        return arguments;
    }

    private boolean skipComma() {
        boolean comma = peek().is(",");
        if (comma) {
            take();
        }
        return comma;
    }

    private void close(Token open) {
        if (!peek().is(")")) {
            throw peek().kind() == Token.Kind.END
                    ? new SyntaxException("'(' is never closed", text, open.column())
                    : unfinished(peek());
        }
        take();
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
            throw new SyntaxException("nested more than %d deep".formatted(DEEPEST), text, at.column());
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The next token; the end is never passed. */
    private Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private SyntaxException noOperand(Token token) {
        return new SyntaxException(
                "expected a number, a variable, a function or '(' but found " + token.quoted(), text, token.column());
    }

    private SyntaxException unfinished(Token token) {
        String hint = switch (token.kind()) {
            case NUMBER, NAME -> " (multiplication is written with '*')";
            case SYMBOL, END -> "";
        };
        return new SyntaxException("expected an operator but found " + token.quoted() + hint, text, token.column());
    }

    private SyntaxException unknownFunction(Token token) {
        List<String> known = Stream.concat(Elementary.symbols().stream(), Stream.of("min", "max", SOFTMAX))
                .toList();
        String hint = NearestWord.to(token.text(), known)
                .map("did you mean '%s'?"::formatted)
                .orElse("known are " + String.join(", ", known));
        return new SyntaxException("unknown function '%s'; %s".formatted(token.text(), hint), text, token.column());
    }
}
