package org.gradlab.expression;

/** A piece of written text and the column it starts at, counted from 1. */
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Whether a factor may end with it: after a number or a bracket a product may be implied, while a name could go on. */
    boolean endsFactor() {
        return kind == Kind.NUMBER || is(")") || is("]");
    }

    /** Whether a factor may begin with it. */
    boolean beginsFactor() {
        return kind == Kind.NAME || is("(");
    }

    boolean isWholeNumberUpTo(int most) {
        return kind == Kind.NUMBER && text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= most;
    }

    /** As an error names it. */
    String quoted() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
