package org.gradlab.expression;

import java.util.List;

/** The tokens of a text, read one after the other. */
final class TokenReader {
    private final String text;
    private final List<Token> tokens;
    private int next;

    /** The tokens from a place of the text on. */
    TokenReader(String text, int start) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text, start);
    }

    /** The token that comes next. */
    Token peek() {
        return tokens.get(next);
    }

    /** The next token, which is passed; the end never is. */
    Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    /** Passes the next token if it is this symbol. */
    boolean skip(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            take();
        }
        return found;
    }

    /** Whether a number or a parenthesis has ended and something else begins. */
    boolean isProductImplied() {
        return next > 0 && tokens.get(next - 1).endsFactor() && peek().beginsFactor();
    }

    /** What is wrong at a token. */
    SyntaxException error(Token token, String problem) {
        return new SyntaxException(problem, text, token.column());
    }
}
