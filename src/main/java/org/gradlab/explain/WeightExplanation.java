package org.gradlab.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradlab.explain.Block.Heading;
import org.gradlab.explain.Block.Paragraph;
import org.gradlab.explain.Block.Table;
import org.gradlab.text.Numbers;

/** Why one weight moved, as a document. */
public final class WeightExplanation {

    private static final int MOST_ROWS = 12;

    private WeightExplanation() {}

    /**
     * The samples that moved it, and the paths of one of them.
     *
     * @param sample counted from 1
     */
    public static Document of(WeightCause cause, int sample) {
        List<Contribution> samples = cause.samples();
        if (sample < 1 || sample > samples.size()) {
            throw new IllegalArgumentException(
                    "--sample: expected 1 to " + samples.size() + ", the rows of the batch; found " + sample);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Why " + cause.element() + " moves"));
        blocks.add(new Paragraph(conclusion(cause, samples)));
        blocks.add(new Heading(2, "What every sample adds to the derivative"));
        blocks.add(table("sample", "input * delta", largest(samples), samples, cause.derivative()));
        blocks.add(new Heading(2, "The paths of sample " + sample));
        blocks.addAll(paths(cause, sample));
        return new Document(blocks);
    }

    private static String conclusion(WeightCause cause, List<Contribution> samples) {
        Contribution most = largest(samples).get(0);
        long along = samples.stream()
                .filter(part -> Math.signum(part.value()) == Math.signum(cause.derivative()))
                .count();
        return cause.element() + " moves by " + Numbers.worked(cause.update()) + ", since its derivative is "
                + Numbers.worked(cause.derivative()) + ". Sample " + most.name() + " adds most to that, "
                + Numbers.measure(most.value()) + "; " + Numbers.count(along) + " of " + Numbers.count(samples.size())
                + " samples have the derivative's sign.";
    }

    private static List<Block> paths(WeightCause cause, int sample) {
        double part = cause.samples().get(sample - 1).value();
        if (!cause.hasPaths()) {
            return List.of(new Paragraph("They are not listed: there are " + Numbers.count(cause.pathCount())
                    + ", or something stands on them that mixes units or rows."));
        }
        List<Contribution> paths = cause.paths(sample - 1);
        return List.of(
                new Paragraph(
                        "The factors are the input, then f' and the next weight in turn, and last delta of the output. "
                                + "The paths sum to what the sample adds, " + Numbers.worked(part) + "."),
                table("path", "factors", paths, paths, part));
    }

    private static List<Contribution> largest(List<Contribution> parts) {
        return parts.stream()
                .sorted(Comparator.comparingDouble((Contribution part) -> Math.abs(part.value()))
                        .reversed())
                .toList();
    }

    /** The largest parts, what all others come to, and the sum. */
    private static Table table(
            String name, String factors, List<Contribution> sorted, List<Contribution> all, double sum) {
        List<List<String>> rows = new ArrayList<>();
        sorted.stream()
                .limit(MOST_ROWS)
                .forEach(part -> rows.add(List.of(part.name(), part.factors(), Numbers.worked(part.value()))));
        if (sorted.size() > MOST_ROWS) {
            double rest = sorted.stream()
                    .skip(MOST_ROWS)
                    .mapToDouble(Contribution::value)
                    .sum();
            rows.add(List.of(Numbers.count(all.size() - MOST_ROWS) + " more", "", Numbers.worked(rest)));
        }
        rows.add(List.of("sum", "", Numbers.worked(sum)));
        return new Table(List.of(name, factors, "adds"), rows);
    }
}
