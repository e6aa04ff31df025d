package org.gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradlab.file.RunFileException;
import org.gradlab.objective.RecordLayout;
import org.gradlab.train.RecordEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFilesTest {

    private static final RecordLayout LAYOUT = new RecordLayout(
            List.of("loss"), List.of(), "layer", List.of("layer1", "layer2"), List.of("dw_norm", "h_1e0"));

    @TempDir
    Path folder;

    @Test
    void writesOneRowPerMemberAndOnePerLayer() throws IOException {
        write(twoMembersAt(10));

        assertThat(series()).hasContent("step,epoch,member,loss\n10,2.5,4,0.25\n10,2.5,5,\n");
        assertThat(layers()).hasContent("""
                        step,epoch,member,layer,dw_norm,h_1e0
                        10,2.5,4,layer1,1.0,2.0
                        10,2.5,4,layer2,3.0,4.0
                        10,2.5,5,layer1,inf,
                        10,2.5,5,layer2,1e-9,-inf
                        """);
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        write(twoMembersAt(0), twoMembersAt(10));

        List<SeriesRow> rows = SeriesReader.ofSites(layers(), "layer")
                .rows(RowFilter.all().ofMember(5).atStep(10));

        assertThat(rows).hasSize(2);
        SeriesRow last = rows.get(1);
        assertThat(last.site()).isEqualTo("layer2");
        assertThat(last.epoch()).isEqualTo(2.5);
        assertThat(last.value("dw_norm")).isEqualTo(1e-9);
        assertThat(last.value("h_1e0")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(rows.get(0).value("h_1e0")).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> last.value("dw_form"))
                .withMessage("no column \"dw_form\" among [dw_norm, h_1e0]");
    }

    @Test
    void membersAreFilteredByMemberAndStep() throws IOException {
        write(twoMembersAt(0), twoMembersAt(10));

        SeriesReader reader = SeriesReader.ofMembers(series());

        assertThat(reader.rows(RowFilter.all())).hasSize(4);
        assertThat(reader.rows(RowFilter.all().ofMember(4)))
                .extracting(SeriesRow::step)
                .containsExactly(0L, 10L);
        assertThat(reader.rows(RowFilter.all().atStep(0)))
                .extracting(SeriesRow::member)
                .containsExactly(4, 5);
        assertThat(reader.rows(RowFilter.all().atStep(3))).isEmpty();
    }

    @Test
    void eventsThatDoNotFitTheLayoutAreRefused() throws IOException {
        try (SeriesWriter writer = new SeriesWriter(series(), layers(), LAYOUT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(
                            new RecordEvent(3, 0, new int[] {0, 1}, new double[2], new double[3], new double[0])))
                    .withMessage("step 3 has 2 and 3 values; the layout has 2 and 8");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step,epoch,member;0,0,0,1.0 | 1 | expected the columns step,epoch,member,layer, found step,epoch,member",
                "'' | 1 | expected the columns step,epoch,member,layer, found ",
                "step,epoch,member,layer,x;0,0,0,a,1;0,0,0,b | 3 | expected 5 fields, found 4",
                "step,epoch,member,layer,x;0,0,0,a,1,2 | 2 | expected 5 fields, found 6",
                "step,epoch,member,layer,x;1.5,0,0,a,1 | 2 | expected an integer of zero or more in field 1, found \"1.5\"",
                "step,epoch,member,layer,x;1,0,-1,a,1 | 2 | expected an integer up to 2147483647 in field 3, found \"-1\"",
                "step,epoch,member,layer,x;1,0,99999999999,a,1 | 2 | expected an integer up to 2147483647 in field 3, found \"99999999999\"",
                "step,epoch,member,layer,x;1,0,0,a,one | 2 | expected a number in field 5, found \"one\"",
                "step,epoch,member,layer,x;1,0,0,a,1e999 | 2 | expected a number in field 5, found \"1e999\"",
            })
    void damageIsReportedWithItsLine(String content, int line, String problem) throws IOException {
        Files.writeString(layers(), content.isEmpty() ? "" : content.replace(";", "\n") + "\n");

        assertThatThrownBy(() -> SeriesReader.ofSites(layers(), "layer").rows(RowFilter.all()))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(layers() + ":" + line + ": " + problem);
    }

    @Test
    void missingFileIsReported() {
        assertThatThrownBy(() -> SeriesReader.ofMembers(series()).rows(RowFilter.all()))
                .isInstanceOf(RunFileException.class)
                .hasMessage(series() + ": there is no such file");
    }

    private void write(RecordEvent... events) throws IOException {
        try (SeriesWriter writer = new SeriesWriter(series(), layers(), LAYOUT)) {
            for (RecordEvent event : events) {
                writer.write(event);
            }
        }
    }

    private static RecordEvent twoMembersAt(long step) {
        double[] siteValues = {1, 3, 2, 4, Double.POSITIVE_INFINITY, 1e-9, Double.NaN, Double.NEGATIVE_INFINITY};
        return new RecordEvent(
                step, step / 4.0, new int[] {4, 5}, new double[] {0.25, Double.NaN}, siteValues, new double[0]);
    }

    private Path series() {
        return folder.resolve("series.csv");
    }

    private Path layers() {
        return folder.resolve("layers.csv");
    }
}
