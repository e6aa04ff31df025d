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

    /** As an error names it. */
    String quoted() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
