package org.gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceNameTest {

    @ParameterizedTest
    @CsvSource({"0, A", "1, B", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void lettersCountLikeTheColumnsOfASpreadsheet(int index, String name) {
        assertThat(SequenceName.of(index)).isEqualTo(name);
    }
}
