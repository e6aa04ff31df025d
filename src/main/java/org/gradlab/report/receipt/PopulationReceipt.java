package org.gradlab.report.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gradlab.diagnosis.Receipt;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** The receipts of the members of a run: the median of every number, and between what most of them lie. */
final class PopulationReceipt {

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private final List<Receipt> receipts;
    private final boolean areAll;

    /**
     * Receipts of the same layers, at least one.
     *
     * @param areAll whether they are those of all members of the run; otherwise of those whose records are stored
     */
    PopulationReceipt(List<Receipt> receipts, boolean areAll) {
        this.receipts = receipts;
        this.areAll = areAll;
    }

    List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        String members = Numbers.count(receipts.size()) + " members";
        lines.add((areAll ? "All " + members : members + " whose records are stored")
                + ": the median, and what 8 of 10 lie between");
        TextTable table = TextTable.aligned("layer", "gain of W^T", "", "gain of f'", "", "product", "");
        int layers = receipts.get(0).lines().size();
        for (int i = 1; i < layers; i++) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(receipts.get(0).lines().get(i).layer()));
            addSpread(cells, i, Receipt.Line::gainOfWeights);
            addSpread(cells, i, Receipt.Line::gainOfSlope);
            addSpread(cells, i, Receipt.Line::product);
            table.row(cells);
        }
        lines.addAll(table.lines(display));
        return lines;
    }

    private void addSpread(List<String> cells, int line, ToDoubleFunction<Receipt.Line> number) {
        double[] sorted = receipts.stream()
                .mapToDouble(receipt -> number.applyAsDouble(receipt.lines().get(line)))
                .sorted()
                .toArray();
        cells.add(Numbers.rough(at(sorted, MIDDLE)));
        cells.add(Numbers.rough(at(sorted, LOW)) + ".." + Numbers.rough(at(sorted, HIGH)));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
