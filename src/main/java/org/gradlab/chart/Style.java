package org.gradlab.chart;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The style sheet of a chart, which follows the page or the system into the dark. Every rule is confined to charts. */
final class Style {
    static final String CSS_CLASS = "gradlab-chart";

    private static final String RULES = """
            .gradlab-chart text { font: 12px system-ui, sans-serif; fill: var(--ink); }
            .gradlab-chart .heading { font-size: 15px; font-weight: 600; }
            .gradlab-chart .page { fill: var(--page); }
            .gradlab-chart .frame { fill: none; stroke: var(--faint); }
            .gradlab-chart .rule { stroke: var(--faint); stroke-width: 0.5; }
            .gradlab-chart .zero { stroke: var(--ink); stroke-width: 0.75; opacity: 0.6; }
            .gradlab-chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
            .gradlab-chart .dashed { stroke-width: 1.5; stroke-dasharray: 6 4; }
            .gradlab-chart .thin { stroke-width: 1.25; }
            .gradlab-chart .arrow { stroke-width: 1; }
            .gradlab-chart .dot { stroke: var(--page); stroke-width: 1; }
            .gradlab-chart .ring { stroke-width: 2; }
            .gradlab-chart .halo { paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
            """;

    private Style() {}

    static String sheet() {
        return "\n.%1$s { --ink: #1f2328; --faint: #c3cad2; --page: #ffffff; %2$s }\n"
                        .formatted(CSS_CLASS, tones(ChartColor::light))
                + "@media (prefers-color-scheme: dark) { .%1$s { --ink: #e6edf3; --faint: #3d444d; --page: #0d1117; %2$s } }\n"
                        .formatted(CSS_CLASS, tones(ChartColor::dark))
                + RULES;
    }

    private static String tones(Function<ChartColor, String> color) {
        return Arrays.stream(ChartColor.values())
                .map(tone -> tone.variable() + ": " + color.apply(tone) + ";")
                .collect(Collectors.joining(" "));
    }
}
