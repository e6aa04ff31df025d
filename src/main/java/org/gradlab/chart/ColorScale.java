package org.gradlab.chart;

import java.util.List;
import java.util.Locale;

/** Colors from low to high that can be told from a white and from a black page alike. */
final class ColorScale {

    private static final List<Integer> COLORS =
            List.of(0x4169d8, 0x1f97b5, 0x2fa36b, 0x8f9a1f, 0xd08a16, 0xd8572a, 0xc93567);

    private ColorScale() {}

    /** A cover in the color at a share of the way; faint at NaN, and the color of text beyond all. */
    static Fill fill(double share) {
        if (Double.isNaN(share)) {
            return Fill.plain(ChartColor.FAINT.ink());
        }
        return Fill.plain(Double.isInfinite(share) ? ChartColor.INK.ink() : ink(share));
    }

    /** The color at a share of the way from low (0) to high (1). */
    static Ink ink(double share) {
        double position = Math.min(1, Math.max(0, share)) * (COLORS.size() - 1);
        int below = Math.min((int) position, COLORS.size() - 2);
        double rest = position - below;
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double low = COLORS.get(below) >> shift & 0xff;
            double high = COLORS.get(below + 1) >> shift & 0xff;
            color = color << 8 | (int) Math.round(low + rest * (high - low));
        }
        return Ink.same(String.format(Locale.ROOT, "#%06x", color));
    }
}
