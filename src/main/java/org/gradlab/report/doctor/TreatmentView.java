package org.gradlab.report.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.doctor.Effect;
import org.gradlab.doctor.Treatment;
import org.gradlab.report.DiagnosisContent;
import org.gradlab.report.DiagnosisText;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** A treatment: what is wrong, what helps, and what every remedy did. */
public final class TreatmentView {

    /** More restarts than this are no cure. */
    private static final int MOST_RESTARTS = 10;

    private final Treatment treatment;

    /** The view of a treatment. */
    public TreatmentView(Treatment treatment) {
        this.treatment = treatment;
    }

    /** All that is said, for {@code display}. */
    public List<OutputSection> sections(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(String.join(" ", sentences())));
        lines.add("");
        lines.addAll(table().lines(display));
        lines.addAll(display.wrapped((treatment.hasTarget() ? "Loss: the median. " : "")
                + "Interval: 95 %, of the share of restarts that the change makes "
                + (treatment.hasTarget() ? "reach the target" : "end at a lower loss")
                + ", less the share that it keeps from it; each restart is compared with itself."));
        return List.of(
                OutputSection.data("conclusion", String.join(" ", sentences())),
                OutputSection.data("findings", DiagnosisContent.of(treatment.diagnosis())),
                new OutputSection("remedies", content(), lines));
    }

    private List<String> sentences() {
        int members = treatment.diagnosis().members().size();
        List<String> sentences = new ArrayList<>(new DiagnosisText(treatment.diagnosis())
                .findings(members == 1 ? "1 restart" : Numbers.count(members) + " restarts"));
        List<Effect> cures = treatment.effects().stream().filter(Effect::helps).toList();
        treatment.restartsForSuccess().stream()
                .filter(restarts -> restarts <= MOST_RESTARTS)
                .forEach(restarts -> sentences.add((cures.isEmpty() ? "It is the seed: " : "It is the seed as well: ")
                        + Numbers.count(treatment.success().count()) + " of " + Numbers.count(members)
                        + " reach the target, so " + Numbers.count(restarts) + " restarts give 99 %."));
        sentences.add(
                cures.isEmpty()
                        ? "Nothing that was tried helps for certain."
                        : "What helps most: " + cures.get(0).remedy().line() + ".");
        return sentences;
    }

    /** With a target, how many reach it; without one, how many restarts end better and worse. */
    private TextTable table() {
        TextTable table = treatment.hasTarget()
                ? TextTable.aligned("reached", "interval", "loss", "one change of the config")
                : TextTable.aligned("better", "worse", "interval", "one change of the config");
        treatment.effects().forEach(effect -> table.row(row(effect)));
        return table;
    }

    private List<String> row(Effect effect) {
        String interval = Numbers.rough(effect.low()) + ".." + Numbers.rough(effect.high());
        return treatment.hasTarget()
                ? List.of(
                        Numbers.count(effect.reached()),
                        interval,
                        Numbers.measure(effect.medianLoss()),
                        effect.remedy().line())
                : List.of(
                        Numbers.count(effect.better()),
                        Numbers.count(effect.worse()),
                        interval,
                        effect.remedy().line());
    }

    private List<Map<String, Object>> content() {
        List<Map<String, Object>> content = new ArrayList<>();
        for (Effect effect : treatment.effects()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("remedy", effect.remedy().line());
            row.put("overrides", effect.remedy().overrides());
            row.put("better", effect.better());
            row.put("worse", effect.worse());
            row.put("members", effect.members());
            row.put("difference", effect.difference());
            row.put("low", effect.low());
            row.put("high", effect.high());
            row.put("medianLoss", effect.medianLoss());
            if (treatment.hasTarget()) {
                row.put("reached", effect.reached());
            }
            content.add(row);
        }
        return content;
    }
}
