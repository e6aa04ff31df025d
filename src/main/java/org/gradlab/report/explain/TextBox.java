package org.gradlab.report.explain;

import java.util.ArrayList;
import java.util.List;

/** Characters in lines of equal length; side by side, boxes are centered on each other. */
record TextBox(List<String> lines) {

    TextBox {
        lines = List.copyOf(lines);
    }

    static TextBox of(String line) {
        return new TextBox(List.of(line));
    }

    int width() {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }

    int height() {
        return lines.size();
    }

    /** This box and another to its right. */
    TextBox beside(TextBox other) {
        int height = Math.max(height(), other.height());
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            joined.add(line(i, height) + other.line(i, height));
        }
        return new TextBox(joined);
    }

    private String line(int i, int height) {
        int at = i - (height - height()) / 2;
        String line = at >= 0 && at < height() ? lines.get(at) : "";
        return line + " ".repeat(width() - line.length());
    }
}
