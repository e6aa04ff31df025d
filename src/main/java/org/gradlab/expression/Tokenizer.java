package org.gradlab.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into numbers, names and symbols. */
final class Tokenizer {
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String SYMBOLS = "+-*/^(),[]";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(String text, int start) {
        this.text = text;
        this.position = start;
    }

    /** The tokens from a place on in order, the last of them the end. */
    static List<Token> tokens(String text, int start) {
        Tokenizer tokenizer = new Tokenizer(text, start);
        while (tokenizer.position < text.length()) {
            tokenizer.next();
        }
        tokenizer.tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokenizer.tokens;
    }

    private void next() {
        Optional<String> space = match(SPACE);
        if (space.isPresent()) {
            position += space.get().length();
            return;
        }
        Token token = match(NUMBER)
                .map(number -> token(Token.Kind.NUMBER, number))
                .or(() -> match(NAME).map(name -> token(Token.Kind.NAME, name)))
                .orElseGet(this::symbol);
        position += token.text().length();
        tokens.add(token);
    }

    private Token symbol() {
        if (text.startsWith("**", position)) {
            throw new SyntaxException("a power is written with '^', not '**'", text, position + 1);
        }
        int character = text.codePointAt(position);
        if (SYMBOLS.indexOf(character) < 0) {
            String instead = Rewriting.lookalike(character)
                    .map("; write '%s'"::formatted)
                    .orElse("");
            throw new SyntaxException(
                    "unexpected character '%s'%s".formatted(Character.toString(character), instead),
                    text,
                    position + 1);
        }
        return token(Token.Kind.SYMBOL, Character.toString(character));
    }

    private Token token(Token.Kind kind, String piece) {
        return new Token(kind, piece, position + 1);
    }

    private Optional<String> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
