package org.gradlab.binding.error;

/**
 * A place in a configuration's text.
 *
 * @param source the file as the user named it, or the whole argument of an override, such as {@code --set seed=3}
 * @param line counted from 1; 0 stands for the source as a whole
 * @param column counted from 1; 0 stands for the source as a whole
 */
public record Position(String source, int line, int column) {

    /** The source as a whole. */
    public static Position wholeOf(String source) {
        return new Position(source, 0, 0);
    }

    /** {@code source:line:column}, or the source alone when the position is the whole source. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
