package org.gradlab.expression;

/** What is wrong with a written expression, and where: the message ends with the text and a caret under the column. */
public final class SyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Of a longer text, this many characters are shown on either side of the caret. */
    private static final int MARGIN = 40;

    private final String problem;
    private final String excerpt;
    private final int column;

    SyntaxException(String problem, String text, int column) {
        super("column %d: %s%n%s".formatted(column, problem, excerpt(text, column)));
        this.problem = "column %d: %s".formatted(column, problem);
        this.excerpt = excerpt(text, column);
        this.column = column;
    }

    private SyntaxException(SyntaxException mistake, String meant) {
        super("%s%ndid you mean '%s'?".formatted(mistake.getMessage(), meant), mistake);
        this.problem = mistake.problem;
        this.excerpt = "%s%n  did you mean '%s'?".formatted(mistake.excerpt, meant);
        this.column = mistake.column;
    }

    /** The same with what the text may have been meant to say. */
    SyntaxException suggesting(String meant) {
        return new SyntaxException(this, meant);
    }

    /** The column and what is wrong there, on one line. */
    public String problem() {
        return problem;
    }

    /** The text around the column with a caret under it, and what may have been meant, on two or three lines. */
    public String excerpt() {
        return excerpt;
    }

    /** Where it is, counted from 1 in characters. */
    public int column() {
        return column;
    }

    private static String excerpt(String text, int column) {
        int start = Math.max(0, column - 1 - MARGIN);
        int end = Math.min(text.length(), column - 1 + MARGIN);
        String shown = text.substring(start, end).replaceAll("\\p{Cntrl}", " ");
        return "  %s%n  %s^".formatted(shown, " ".repeat(column - 1 - start));
    }
}
