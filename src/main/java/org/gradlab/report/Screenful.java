package org.gradlab.report;

import java.util.ArrayList;
import java.util.List;

/** Lines cut to what a display holds, where a part of them ends, with a word on how to see the rest. */
public final class Screenful {
    /** A blank line and the word. */
    private static final int ENDING = 2;

    private Screenful() {}

    /** The first lines that fit; a last part of a single line, such as where a picture was written, stays. */
    public static List<String> of(List<String> lines, Display display) {
        if (lines.size() <= display.height()) {
            return lines;
        }
        int parts = lines.size() - 2;
        List<String> last = lines.get(parts).isEmpty() ? lines.subList(parts, lines.size()) : List.of();
        int room = Math.max(1, display.height() - last.size() - ENDING);
        int end = lines.subList(0, room + 1).lastIndexOf("");
        boolean isPart = end > room / 2;
        List<String> shown = new ArrayList<>(lines.subList(0, isPart ? end : room));
        if (isPart) {
            shown.add("");
        }
        shown.add("... " + (lines.size() - last.size() - (isPart ? end + 1 : room)) + " lines more with --full");
        shown.addAll(last);
        return shown;
    }
}
