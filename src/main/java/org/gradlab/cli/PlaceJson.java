package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.gradlab.run.SeriesRow;

/** What was recorded of layers or variables as JSON. */
final class PlaceJson {

    private PlaceJson() {}

    /** All rows of a record step; {@code place} is what they are about: {@code layer} or {@code variable}. */
    static JsonArray of(String place, List<SeriesRow> rows) {
        JsonArray json = new JsonArray();
        rows.forEach(row -> json.add(of(place, row)));
        return json;
    }

    private static JsonObject of(String place, SeriesRow row) {
        JsonObject json = new JsonObject();
        json.addProperty(place, row.place());
        for (int c = 0; c < row.columns().size(); c++) {
            json.add(row.columns().get(c), Printer.number(row.values()[c]));
        }
        return json;
    }
}
