package org.gradlab.objective;

import java.util.List;

/**
 * What the numbers of a record step mean.
 *
 * @param memberColumns names of the numbers a member has at a record step, such as {@code loss} and {@code accuracy}
 * @param testColumns names of the numbers a member has at the end, on data that training never sees
 * @param place what a place is called: {@code layer} or {@code variable}
 * @param places where the other numbers are taken: the layers of a network, input side first, or the variables of a function
 * @param placeColumns names of the numbers a place has, such as {@code dw_norm}
 */
public record RecordLayout(
        List<String> memberColumns,
        List<String> testColumns,
        String place,
        List<String> places,
        List<String> placeColumns) {

    public RecordLayout {
        memberColumns = List.copyOf(memberColumns);
        testColumns = List.copyOf(testColumns);
        places = List.copyOf(places);
        placeColumns = List.copyOf(placeColumns);
    }
}
