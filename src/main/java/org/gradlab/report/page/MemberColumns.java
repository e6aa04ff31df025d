package org.gradlab.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gradlab.diagnosis.MemberDiagnosis;
import org.gradlab.record.RunFolder;
import org.gradlab.report.RunResults;
import org.gradlab.report.SettingWords;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;

/** The members of a run as a table: a column of numbers, or of words that are counted from 0. */
final class MemberColumns {

    private static final String LOSS = "loss";
    private static final String SOLUTION = "solution";

    private final List<MemberResult> members;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private MemberColumns(Comparison comparison) {
        this.members = comparison.members();
    }

    /** In the order of the members. */
    static Map<String, Object> of(RunResults results, RunFolder folder) throws IOException {
        Comparison comparison = results.comparison();
        MemberColumns table = new MemberColumns(comparison);
        if (comparison.settings().size() > 1) {
            table.words("setting", result -> SettingWords.of(result.setting()));
        }
        Map<Integer, MemberDiagnosis> diagnosed = new HashMap<>();
        results.diagnosis().ifPresent(found -> found.members().forEach(of -> diagnosed.put(of.member(), of)));
        table.words(
                results.diagnosis().isPresent() ? "verdict" : "behaviour",
                result -> diagnosed.containsKey(result.member())
                        ? diagnosed.get(result.member()).main().finding().words()
                        : result.behaviour().words());
        table.numbers("firstLoss", MemberResult::firstLoss);
        table.numbers(LOSS, MemberResult::loss);
        table.numbers("gradientNorm", MemberResult::gradientNorm);
        table.numbers("accuracy", MemberResult::accuracy);
        table.numbers("validationLoss", MemberResult::validationLoss);
        table.numbers("validationAccuracy", MemberResult::validationAccuracy);
        table.numbers("testLoss", MemberResult::testLoss);
        table.numbers("testAccuracy", MemberResult::testAccuracy);
        table.numbers(
                "targetStep",
                result -> result.targetStep().isPresent() ? result.targetStep().getAsLong() : Double.NaN);
        List<String> solutions = solutions(folder);
        if (solutions.size() == table.members.size()) {
            table.words(SOLUTION, result -> solutions.get(table.columnPlace(result)));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("count", table.members.size());
        content.put("first", table.members.get(0).member());
        content.put("best", comparison.best().member());
        content.put("median", comparison.median().member());
        content.put("worst", comparison.worst().member());
        content.put("rankedBy", comparison.byValidation() ? "validationLoss" : LOSS);
        content.put("columns", table.columns);
        return content;
    }

    private int columnPlace(MemberResult result) {
        return result.member() - members.get(0).member();
    }

    /** Columns in which no member has a number are left out, but for the loss. */
    private void numbers(String name, ToDoubleFunction<MemberResult> number) {
        double[] values = members.stream().mapToDouble(number).toArray();
        if (name.equals(LOSS) || Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))) {
            NumberArray array = NumberArray.of(values, values.length);
            columns.put(name, name.endsWith("Step") ? array : array.rounded());
        }
    }

    private void words(String name, Function<MemberResult, String> word) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> codes = new HashMap<>();
        double[] values = new double[members.size()];
        for (int m = 0; m < values.length; m++) {
            values[m] = codes.computeIfAbsent(word.apply(members.get(m)), found -> {
                words.add(found);
                return words.size() - 1;
            });
        }
        columns.put(name, Map.of("words", words, "codes", NumberArray.of(values, values.length)));
    }

    /** The names of the solutions that members ended at, as the run folder has them; none where it has none. */
    private static List<String> solutions(RunFolder folder) throws IOException {
        if (!Files.exists(folder.restarts())) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(folder.restarts());
        if (!lines.get(0).endsWith("," + SOLUTION)) {
            return List.of();
        }
        return lines.stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
    }
}
