package org.gradlab.train;

import java.util.List;

/**
 * What the numbers of a {@link Recorded} mean.
 *
 * @param memberColumns names of the numbers a member has at a record step, such as {@code loss} and {@code accuracy}
 * @param places where the other numbers are taken: the layers of a network, input side first
 * @param placeColumns names of the numbers a place has, such as {@code dw_norm}
 */
public record RecordLayout(List<String> memberColumns, List<String> places, List<String> placeColumns) {

    public RecordLayout {
        memberColumns = List.copyOf(memberColumns);
        places = List.copyOf(places);
        placeColumns = List.copyOf(placeColumns);
    }
}
