package org.gradlab.report.receipt;

import java.util.ArrayList;
import java.util.List;
import org.gradlab.diagnosis.Receipt;
import org.gradlab.report.Display;
import org.gradlab.report.TextTable;
import org.gradlab.text.Numbers;

/** A receipt in a sentence and a table. */
final class ReceiptText {

    private final Receipt receipt;
    private final double[] bounds;

    /**
     * The words of a receipt.
     *
     * @param bounds the greatest slope of every layer, input side first
     */
    ReceiptText(Receipt receipt, double[] bounds) {
        this.receipt = receipt;
        this.bounds = bounds;
    }

    /** The sentence, and the whole table where there is room for it: most of its columns are among the measures of layers. */
    List<String> lines(Display display) {
        List<String> lines = new ArrayList<>(display.wrapped(sentence()));
        if (receipt.lines().size() < display.height() - lines.size()) {
            lines.addAll(table().lines(display));
        }
        return lines;
    }

    private String sentence() {
        List<Receipt.Line> layers = receipt.lines();
        String way = "From layer " + layers.get(0).layer() + " back to layer "
                + layers.get(layers.size() - 1).layer();
        return way + " the signal becomes " + change(receipt.product()) + ": the slopes make it "
                + change(receipt.slopes()) + ", the weights " + change(receipt.weights()) + "." + shares();
    }

    private static String change(double gain) {
        if (gain == 0) {
            return "zero";
        }
        return gain < 1 ? Numbers.times(1 / gain) + " times smaller" : Numbers.times(gain) + " times larger";
    }

    private String shares() {
        double slopes = receipt.shareOfSlopes();
        boolean bothLose = receipt.slopes() < 1 && receipt.weights() < 1;
        return bothLose && receipt.product() > 0
                ? " Of what was lost, in decades, the slopes took " + Numbers.percent(slopes) + " and the weights "
                        + Numbers.percent(1 - slopes) + "."
                : "";
    }

    private TextTable table() {
        TextTable table = TextTable.aligned(
                "layer", "norm of delta", "gain of W^T", "gain of f'", "f' at most", "ratio", "product");
        for (Receipt.Line line : receipt.lines()) {
            boolean isLast = Double.isNaN(line.gainOfWeights());
            table.row(List.of(
                    Integer.toString(line.layer()),
                    Numbers.measure(line.deltaNorm()),
                    Numbers.measure(line.gainOfWeights()),
                    Numbers.measure(line.gainOfSlope()),
                    isLast ? "-" : Numbers.measure(bounds[line.layer() - 1]),
                    Numbers.measure(line.ratio()),
                    Numbers.measure(line.product())));
        }
        return table;
    }
}
