package org.gradlab.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradlab.text.Visible;

/** Puts a page together: the words, which need no script, the data, and the scripts that draw it. */
final class PageHtml {

    /** The modules, each after those that it imports. */
    static final List<String> MODULES = List.of(
            "numbers.js",
            "data.js",
            "color.js",
            "scale.js",
            "network.js",
            "view.js",
            "dom.js",
            "svg.js",
            "heatmap.js",
            "lines.js",
            "table.js",
            "words.js",
            "losses.js",
            "members.js",
            "signal.js",
            "outputs.js",
            "weights.js",
            "ends.js",
            "landscape.js",
            "compared.js",
            "figures.js",
            "page.js");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*;\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private PageHtml() {}

    static String of(Map<String, Object> data) {
        Map<?, ?> run = (Map<?, ?>) data.get("run");
        Map<?, ?> results = (Map<?, ?>) data.get("results");
        return resource("page.html")
                .replace("{{name}}", escaped(run.get("name")))
                .replace("{{conclusion}}", escaped(results.get("conclusion")))
                .replace("{{style}}", resource("uPlot.min.css") + resource("page.css"))
                .replace("{{uplot}}", resource("uPlot.iife.min.js"))
                .replace("{{script}}", script())
                .replace("{{data}}", SealedData.of(data));
    }

    /** All modules as one: nothing is imported from a page that was opened from a file. */
    static String script() {
        return MODULES.stream()
                .map(PageHtml::resource)
                .map(module ->
                        EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(Object text) {
        return Visible.lines(Objects.toString(text, ""))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = PageHtml.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
