package org.gradlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.basin.Basin;
import org.gradlab.restart.basin.Basins;

/** The distinct end points of a function's restarts, as JSON names them; vectors are objects with a number per variable. */
final class BasinsContent {

    private final Basins basins;

    /** Whether the starts were drawn, so that shares estimate probabilities. */
    private final boolean sample;

    private BasinsContent(Basins basins, boolean sample) {
        this.basins = basins;
        this.sample = sample;
    }

    static Map<String, Object> of(Hyperparameters setting, Basins basins, boolean sample) {
        return new BasinsContent(basins, sample).content(setting);
    }

    private Map<String, Object> content(Hyperparameters setting) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("learningRate", setting.learningRate());
        content.put("momentum", setting.momentum());
        content.putAll(setting.others());
        content.put("members", basins.members());
        content.put("atRest", basins.atRest());
        content.put("elsewhere", SettingsContent.behaviours(basins.elsewhere()));
        content.put("tolerances", vector(basins.tolerances()));
        if (sample) {
            content.put("unseen", basins.unseen());
        }
        List<Map<String, Object>> endPoints = new ArrayList<>();
        for (Basin basin : basins.basins()) {
            endPoints.add(endPoint(basin, endPoints.size() < basins.lowest()));
        }
        content.put("endPoints", endPoints);
        content.put("boundaries", basins.boundaries());
        return content;
    }

    private Map<String, Object> endPoint(Basin basin, boolean best) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("position", vector(basin.position()));
        content.put("loss", basin.loss());
        content.put("kind", basin.rest().kind());
        content.put("gradientNorm", basin.gradientNorm());
        content.put("members", basin.share().count());
        content.put("share", basin.share().rate());
        if (sample) {
            content.put("low", basin.share().low());
            content.put("high", basin.share().high());
        }
        content.put("lowestStarts", vector(starts(basin, Basin.Range::low)));
        content.put("highestStarts", vector(starts(basin, Basin.Range::high)));
        content.put("examples", basin.examples().stream().map(this::example).toList());
        content.put("best", best);
        return content;
    }

    private static double[] starts(Basin basin, ToDoubleFunction<Basin.Range> end) {
        return basin.starts().stream().mapToDouble(end).toArray();
    }

    private Map<String, Object> example(Basin.Example example) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("member", example.member());
        content.put("start", vector(example.start()));
        return content;
    }

    private Map<String, Double> vector(double[] values) {
        Map<String, Double> vector = new LinkedHashMap<>();
        for (int v = 0; v < values.length; v++) {
            vector.put(basins.variables().get(v), values[v]);
        }
        return vector;
    }
}
