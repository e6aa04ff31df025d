package org.gradlab.cli;

import com.google.gson.JsonObject;
import org.gradlab.run.SeriesRow;

/** The measures of a layer at a record step as JSON. */
final class LayerJson {

    private LayerJson() {}

    static JsonObject of(SeriesRow row) {
        JsonObject json = new JsonObject();
        json.addProperty("layer", row.layer());
        for (int c = 0; c < row.columns().size(); c++) {
            json.add(row.columns().get(c), Printer.number(row.values()[c]));
        }
        return json;
    }
}
