package org.gradlab.objective;

import java.util.List;

/**
 * What the numbers of a record step mean.
 *
 * @param memberColumns names of the numbers a member has at a record step, such as {@code loss} and {@code accuracy}
 * @param testColumns names of the numbers a member has at the end, on data that training never sees
 * @param site what a site is called: {@code layer} or {@code variable}
 * @param sites where the other numbers are taken: the layers of a network, input side first, or the variables of a function
 * @param siteColumns names of the numbers a site has, such as {@code dw_norm}
 */
public record RecordLayout(
        List<String> memberColumns,
        List<String> testColumns,
        String site,
        List<String> sites,
        List<String> siteColumns) {

    /** The prefix of the mean over the batches that were trained on since the last record, the one of the record included. */
    static final String OF_BATCHES = "batch_";

    private static final String OF_VALIDATION = "validation_";

    public RecordLayout {
        memberColumns = List.copyOf(memberColumns);
        testColumns = List.copyOf(testColumns);
        sites = List.copyOf(sites);
        siteColumns = List.copyOf(siteColumns);
    }

    /**
     * The member columns that evaluations fill, in their order; at other record steps they are NaN. The loss of all training rows is among them
     * unless every step takes it.
     */
    public List<String> evaluatedColumns() {
        return memberColumns.stream()
                .filter(column -> column.startsWith(OF_VALIDATION) || memberColumns.contains(OF_BATCHES + column))
                .toList();
    }

    /** What is recorded of the descent of a function of {@code variables}. */
    static RecordLayout ofFunction(List<String> variables) {
        return new RecordLayout(
                List.of("loss", "gradient_norm"),
                List.of(),
                "variable",
                variables,
                List.of("position", "gradient", "update"));
    }
}
