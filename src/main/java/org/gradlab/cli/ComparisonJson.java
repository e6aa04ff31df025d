package org.gradlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.restart.Proportion;

/** The restarts of a run as JSON. */
final class ComparisonJson {

    private ComparisonJson() {}

    static JsonObject of(Path folder, Comparison comparison, Optional<String> target) {
        JsonObject json = new JsonObject();
        json.addProperty("run", folder.toString());
        json.addProperty("members", comparison.ranked().size());
        JsonObject statuses = new JsonObject();
        comparison
                .counts()
                .forEach((status, count) -> statuses.addProperty(status.name().toLowerCase(Locale.ROOT), count));
        json.add("statuses", statuses);
        target.ifPresent(words -> json.add("target", success(words, comparison.successRate())));
        json.addProperty("rankedBy", comparison.byValidation() ? "validationLoss" : "loss");
        json.addProperty("best", comparison.best().member());
        json.addProperty("median", comparison.median().member());
        json.addProperty("worst", comparison.worst().member());
        JsonArray ranked = new JsonArray();
        comparison.ranked().forEach(result -> ranked.add(member(result)));
        json.add("restarts", ranked);
        return json;
    }

    private static JsonObject success(String target, Proportion rate) {
        JsonObject json = new JsonObject();
        json.addProperty("target", target);
        json.addProperty("reached", rate.count());
        json.addProperty("rate", rate.rate());
        json.addProperty("low", rate.low());
        json.addProperty("high", rate.high());
        return json;
    }

    private static JsonObject member(MemberResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("member", result.member());
        json.addProperty("learningRate", result.setting().learningRate());
        json.addProperty("momentum", result.setting().momentum());
        json.addProperty("status", result.status().name().toLowerCase(Locale.ROOT));
        json.addProperty("behaviour", result.behaviour().code());
        json.add("firstLoss", Printer.number(result.firstLoss()));
        json.add("loss", Printer.number(result.loss()));
        json.add("gradientNorm", Printer.number(result.gradientNorm()));
        json.add("accuracy", Printer.number(result.accuracy()));
        json.add("validationLoss", Printer.number(result.validationLoss()));
        json.add("validationAccuracy", Printer.number(result.validationAccuracy()));
        json.add("testLoss", Printer.number(result.testLoss()));
        json.add("testAccuracy", Printer.number(result.testAccuracy()));
        json.add("targetStep", Printer.step(result.targetStep()));
        json.add("divergedStep", Printer.step(result.divergedStep()));
        return json;
    }
}
