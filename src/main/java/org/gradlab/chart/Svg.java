package org.gradlab.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gradlab.text.Visible;

/** SVG text in the making: elements inside one another, their text escaped, their numbers short. */
final class Svg {
    private static final int DECIMALS = 2;

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element. Modified: this. */
    Svg open(String tag, List<Attribute> attributes) {
        element(tag, attributes);
        text.append(">\n");
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. Modified: this. */
    Svg close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. Modified: this. */
    Svg empty(String tag, List<Attribute> attributes) {
        element(tag, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with text as its content. Modified: this. */
    Svg words(String tag, String words, List<Attribute> attributes) {
        element(tag, attributes);
        text.append('>').append(escaped(words)).append("</").append(tag).append(">\n");
        return this;
    }

    /** The text so far; whole once every element is closed. */
    String text() {
        return text.toString();
    }

    /** A number of pixels, to a hundredth. */
    static String number(double pixels) {
        BigDecimal rounded = BigDecimal.valueOf(pixels)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void element(String tag, List<Attribute> attributes) {
        text.append('<').append(tag);
        for (Attribute attribute : attributes) {
            text.append(' ').append(attribute.name()).append("=\"");
            text.append(escaped(attribute.value())).append('"');
        }
    }

    private static String escaped(String words) {
        return Visible.lines(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
