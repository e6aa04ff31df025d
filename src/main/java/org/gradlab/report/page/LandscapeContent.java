package org.gradlab.report.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.landscape.Slice;

/** Slices of a landscape, as the page's data names them. */
public final class LandscapeContent {

    private LandscapeContent() {}

    static Map<String, Object> of(Slice slice) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", slice.title());
        content.put("words", slice.words());
        if (slice instanceof Slice.Line line) {
            content.put("kind", "line");
            content.put("xLabel", line.xLabel());
            content.put("x", array(line.x()));
            content.put("lines", line.lines().stream().map(LandscapeContent::of).toList());
        } else if (slice instanceof Slice.Plane plane) {
            content.put("kind", "plane");
            content.put("xLabel", plane.xLabel());
            content.put("yLabel", plane.yLabel());
            content.put("x", array(plane.x()));
            content.put("y", array(plane.y()));
            content.put("losses", losses(plane));
            content.put("paths", plane.ways().stream().map(LandscapeContent::of).toList());
            content.put("points", plane.spots());
        }
        return content;
    }

    /** The slices as {@link org.gradlab.report.json.Json} writes them. */
    public static Object json(List<Slice> slices) {
        return SealedData.open(slices.stream().map(LandscapeContent::of).toList());
    }

    private static Map<String, Object> of(Slice.Course course) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("label", course.label());
        content.put("barrier", course.barrier());
        content.put("values", array(course.losses()));
        return content;
    }

    private static Map<String, Object> of(Slice.Way way) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("label", way.label());
        content.put("x", array(way.x()));
        content.put("y", array(way.y()));
        return content;
    }

    private static NumberArray losses(Slice.Plane plane) {
        double[] all =
                Arrays.stream(plane.losses()).flatMapToDouble(Arrays::stream).toArray();
        return NumberArray.of(all, plane.y().length, plane.x().length).rounded();
    }

    private static NumberArray array(double[] values) {
        return NumberArray.of(values, values.length);
    }
}
