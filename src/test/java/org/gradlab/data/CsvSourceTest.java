package org.gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {

    @TempDir
    private Path folder;

    @Test
    void wordsBecomeOneColumnAClassInTheOrderOfTheirNames() throws IOException {
        Dataset data = read("a,b,y\n1,2,v\n3,4,u\n5,6,w\n", List.of(), Optional.empty());
        assertThat(data.featureNames()).containsExactly("a", "b");
        assertThat(data.targets()).isEqualTo(new Targets.Classes(List.of("u", "v", "w"), 3));
        assertThat(data.x()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(data.y()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 1);
    }

    @Test
    void numbersStayNumbersUnlessTheyAreCalledClasses() throws IOException {
        String text = "a,b,y\n1,2,10\n3,4,9\n";
        assertThat(read(text, List.of(), Optional.empty()).targets()).isEqualTo(new Targets.Numbers(List.of("y")));
        assertThat(read(text, List.of(), Optional.of(TargetKind.CLASSES)).targets())
                .isEqualTo(new Targets.Classes(List.of("9", "10"), 2));
    }

    @Test
    void classesMayBeWordsAndNumbersByHalves() throws IOException {
        assertThat(read("a,b,y\n1,2,10\n3,4,none\n", List.of(), Optional.empty())
                        .targets())
                .isEqualTo(new Targets.Classes(List.of("10", "none"), 2));
    }

    @Test
    void aConstantFeatureIsKeptWhereItIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b,y\n1,0,u\n2,0,v\n");
        Dataset data = new CsvSource(file, List.of(), List.of("y"), Optional.empty()).rows(0, Scaling.NONE);
        assertThat(data.x()).containsExactly(1, 0, 2, 0);
    }

    @Test
    void chosenColumnsComeInTheChosenOrder() throws IOException {
        Dataset data = read("a,b,c,y\n1,2,3,0.5\n4,5,6,0.25\n", List.of("c", "a"), Optional.empty());
        assertThat(data.x()).containsExactly(3, 1, 6, 4);
        assertThat(data.y()).containsExactly(0.5, 0.25);
    }

    @Test
    void byteOrderMarkCarriageReturnsQuotesAndBlankLinesAreAccepted() throws IOException {
        Dataset data = read("\uFEFFa,\"b\",y\r\n\r\n 1 ,\"2\",u\r\n3,4,v\r\n", List.of(), Optional.empty());
        assertThat(data.x()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theShippedDataIsRead() {
        assertShape("iris.csv", "species", Optional.empty(), 150, 4, 3);
        assertShape("wine.csv", "cultivar", Optional.empty(), 178, 13, 3);
        assertShape("digits.csv", "digit", Optional.of(TargetKind.CLASSES), 1797, 64, 10);
    }

    @Test
    void predictionsNeedTheFeatureColumnsAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("new.csv"), "z,b,a\nx,2,1\ny,4,3\n");
        assertThat(CsvSource.readFeatures(file, List.of("a", "b"))).containsExactly(1, 2, 3, 4);
    }

    private static void assertShape(
            String file, String target, Optional<TargetKind> kind, int rows, int features, int classes) {
        Dataset data = new CsvSource(Path.of("data", file), List.of(), List.of(target), kind).rows(0, Scaling.NONE);
        assertThat(data.rows()).isEqualTo(rows);
        assertThat(data.features()).isEqualTo(features);
        assertThat(data.outputs()).isEqualTo(classes);
    }

    private Dataset read(String text, List<String> features, Optional<TargetKind> kind) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), text);
        return new CsvSource(file, features, List.of("y"), kind).rows(0, Scaling.STANDARD);
    }
}
