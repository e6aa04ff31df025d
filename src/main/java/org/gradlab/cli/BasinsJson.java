package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gradlab.restart.Hyperparameters;
import org.gradlab.restart.basin.Basin;
import org.gradlab.restart.basin.Basins;
import org.gradlab.restart.basin.Boundary;

/** The distinct end points of a function's restarts as JSON; vectors are objects with a number per variable. */
final class BasinsJson {

    private final Basins basins;

    private BasinsJson(Basins basins) {
        this.basins = basins;
    }

    static JsonObject of(Hyperparameters setting, Basins basins) {
        return new BasinsJson(basins).object(setting);
    }

    private JsonObject object(Hyperparameters setting) {
        JsonObject json = new JsonObject();
        json.addProperty("learningRate", setting.learningRate());
        json.addProperty("momentum", setting.momentum());
        json.addProperty("members", basins.members());
        json.addProperty("atRest", basins.atRest());
        JsonObject elsewhere = new JsonObject();
        basins.elsewhere().forEach((behaviour, count) -> elsewhere.addProperty(behaviour.code(), count));
        json.add("elsewhere", elsewhere);
        json.add("tolerances", vector(basins.tolerances()));
        json.add("unseen", Printer.number(basins.unseen()));
        JsonArray endPoints = array(basins.basins(), this::basin);
        for (int i = 0; i < endPoints.size(); i++) {
            endPoints.get(i).getAsJsonObject().addProperty("best", i == 0);
        }
        json.add("endPoints", endPoints);
        json.add("boundaries", array(basins.boundaries(), BasinsJson::boundary));
        return json;
    }

    private JsonObject basin(Basin basin) {
        JsonObject json = new JsonObject();
        json.add("position", vector(basin.position()));
        json.add("loss", Printer.number(basin.loss()));
        json.add("gradientNorm", Printer.number(basin.gradientNorm()));
        json.addProperty("members", basin.share().count());
        json.addProperty("share", basin.share().rate());
        json.addProperty("low", basin.share().low());
        json.addProperty("high", basin.share().high());
        json.add("lowestStarts", vector(starts(basin, Basin.Range::low)));
        json.add("highestStarts", vector(starts(basin, Basin.Range::high)));
        json.add("examples", array(basin.examples(), this::example));
        return json;
    }

    private static double[] starts(Basin basin, ToDoubleFunction<Basin.Range> end) {
        return basin.starts().stream().mapToDouble(end).toArray();
    }

    private JsonObject example(Basin.Example example) {
        JsonObject json = new JsonObject();
        json.addProperty("member", example.member());
        json.add("start", vector(example.start()));
        return json;
    }

    private static JsonObject boundary(Boundary boundary) {
        JsonObject json = new JsonObject();
        json.add("from", Printer.number(boundary.from()));
        json.add("to", Printer.number(boundary.to()));
        json.addProperty("below", boundary.below());
        json.addProperty("above", boundary.above());
        return json;
    }

    private JsonObject vector(double[] values) {
        JsonObject json = new JsonObject();
        for (int v = 0; v < values.length; v++) {
            json.add(basins.variables().get(v), Printer.number(values[v]));
        }
        return json;
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonElement> element) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(element.apply(item)));
        return array;
    }
}
