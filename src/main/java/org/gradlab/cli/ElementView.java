package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.run.ElementSeries;
import org.gradlab.text.Numbers;

/** One parameter over time, with its partial derivative and its update. */
final class ElementView {

    private static final String DIFFERS =
            "The replay does not repeat the run bit for bit: the data, the program or the machine has changed.";

    private final ElementSeries series;

    ElementView(ElementSeries series) {
        this.series = series;
    }

    List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        lines.add(series.element() + " of member " + series.member());
        TextTable table = new TextTable(List.of(
                TextTable.Column.numbers("step"),
                TextTable.Column.numbers(series.element().toString()),
                TextTable.Column.numbers("dL/d" + series.element()),
                TextTable.Column.numbers("update")));
        for (ElementSeries.Point point : series.points()) {
            table.row(List.of(
                    Numbers.count(point.step()),
                    Numbers.measure(point.value()),
                    Numbers.measure(point.gradient()),
                    Numbers.measure(point.update())));
        }
        lines.addAll(table.lines(display));
        if (!series.repeats()) {
            lines.add("");
            lines.add(DIFFERS);
        }
        return lines;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("element", series.element().toString());
        json.addProperty("member", series.member());
        json.addProperty("repeatsTheRun", series.repeats());
        JsonArray points = new JsonArray();
        for (ElementSeries.Point point : series.points()) {
            JsonObject object = new JsonObject();
            object.addProperty("step", point.step());
            object.add("value", Printer.number(point.value()));
            object.add("gradient", Printer.number(point.gradient()));
            object.add("update", Printer.number(point.update()));
            points.add(object);
        }
        json.add("points", points);
        return json;
    }
}
