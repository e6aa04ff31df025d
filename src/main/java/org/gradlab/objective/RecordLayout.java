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

    public RecordLayout {
        memberColumns = List.copyOf(memberColumns);
        testColumns = List.copyOf(testColumns);
        sites = List.copyOf(sites);
        siteColumns = List.copyOf(siteColumns);
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
