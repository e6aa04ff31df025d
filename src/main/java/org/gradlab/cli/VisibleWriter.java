package org.gradlab.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradlab.text.Visible;

/**
 * The last gate before a terminal: nothing that a file, a name or an argument brings along moves the cursor or recolours what one
 * reads. Line ends pass and, where the terminal understands them, the few sequences that the program itself uses.
 */
final class VisibleWriter extends FilterWriter {

    private static final String LINE_ENDS = "\r?\n|\t";

    /** Bold on and off, and back to plain: all that results and the help are styled with. */
    private static final String BOLD = "\u001b\\[(?:0|1|21|22)?m";

    /** What writes the progress line over. */
    private static final String RETURN = "\r";

    private final Pattern passing;

    private VisibleWriter(Writer target, String passing) {
        super(target);
        this.passing = Pattern.compile(passing);
    }

    /** The gate of results. */
    static Writer ofResults(Writer target, Terminal terminal) {
        return new VisibleWriter(target, terminal.color() ? LINE_ENDS + "|" + BOLD : LINE_ENDS);
    }

    /** The gate of progress and messages. */
    static Writer ofMessages(Writer target, Terminal terminal) {
        String styled = terminal.color() ? LINE_ENDS + "|" + BOLD : LINE_ENDS;
        return new VisibleWriter(target, terminal.progress() ? styled + "|" + RETURN : styled);
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString((char) character));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length);
        Matcher matcher = passing.matcher(part);
        int shown = 0;
        while (matcher.find()) {
            out.write(Visible.text(part.substring(shown, matcher.start())));
            out.write(matcher.group());
            shown = matcher.end();
        }
        out.write(Visible.text(part.substring(shown)));
    }
}
