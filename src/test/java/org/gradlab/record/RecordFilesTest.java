package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradlab.event.TrainingEvent.Recorded;
import org.gradlab.event.TrainingEvent.StepRecorded;
import org.gradlab.event.TrainingListener;
import org.gradlab.file.RunFileException;
import org.gradlab.objective.RecordLayout;
import org.gradlab.run.MemberHistory;
import org.gradlab.train.RecordEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFilesTest {

    private static final RecordLayout LAYOUT = new RecordLayout(
            List.of("loss"), List.of(), "layer", List.of("layer1", "layer2"), List.of("dw_norm", "h_1e0"));

    @TempDir
    Path path;

    @Test
    void textHasOneRowPerMemberAndOnePerLayer() throws IOException {
        write(RecordedMembers.all(2), twoMembersAt(10));

        CsvExport.write(folder(), path.resolve("text"));

        assertThat(path.resolve("text/series.csv")).hasContent("step,epoch,member,loss\n10,2.5,0,0.25\n10,2.5,1,\n");
        assertThat(path.resolve("text/layers.csv")).hasContent("""
                        step,epoch,member,layer,dw_norm,h_1e0
                        10,2.5,0,layer1,1.0,2.0
                        10,2.5,0,layer2,3.0,4.0
                        10,2.5,1,layer1,inf,
                        10,2.5,1,layer2,1e-9,-inf
                        """);
        assertThat(path.resolve("text/summary.csv")).hasContent("""
                        step,epoch,layer,measure,finite,stopped,q0,q5,q25,q50,q75,q95,q100
                        10,2.5,run,loss,1,0,0.25,0.25,0.25,0.25,0.25,0.25,0.25
                        10,2.5,layer1,dw_norm,1,0,1.0,1.0,1.0,1.0,1.0,1.0,1.0
                        10,2.5,layer1,h_1e0,1,0,2.0,2.0,2.0,2.0,2.0,2.0,2.0
                        10,2.5,layer2,dw_norm,2,0,1e-9,0.15000000095,0.75000000075,1.5000000005,2.25000000025,2.8500000000499996,3.0
                        10,2.5,layer2,h_1e0,1,0,4.0,4.0,4.0,4.0,4.0,4.0,4.0
                        """);
    }

    @Test
    void aMemberIsReadBackAsItWasRecorded() throws IOException {
        write(RecordedMembers.all(2), twoMembersAt(0), twoMembersAt(10));

        MemberHistory history = history(1);

        assertThat(history.series()).extracting(SeriesRow::step).containsExactly(0L, 10L);
        SeriesRow last = history.sites().get(10L).get(1);
        assertThat(last.site()).isEqualTo("layer2");
        assertThat(last.epoch()).isEqualTo(2.5);
        assertThat(last.value("dw_norm")).isEqualTo(1e-9);
        assertThat(last.value("h_1e0")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(history.sites().get(10L).get(0).value("h_1e0")).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> last.value("dw_form"))
                .withMessage("no column \"dw_form\" among [dw_norm, h_1e0]");
    }

    @Test
    void onlyTheChosenMembersAreStored() throws IOException {
        write(RecordedMembers.of(2, IntStream.of(1)), twoMembersAt(0), twoMembersAt(10));

        CsvExport.write(folder(), path.resolve("text"));

        assertThat(path.resolve("text/series.csv")).hasContent("step,epoch,member,loss\n0,0.0,1,\n10,2.5,1,\n");
        assertThat(history(1).sites().get(0L).get(0).value("dw_norm")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aMemberThatHadStoppedHasNoRowAndIsCounted() throws IOException {
        write(RecordedMembers.all(2), twoMembersAt(0), at(10, 0), at(20, 1));

        CsvExport.write(folder(), path.resolve("text"));

        assertThat(path.resolve("text/series.csv"))
                .hasContent("step,epoch,member,loss\n0,0.0,0,0.25\n0,0.0,1,\n10,2.5,0,0.25\n20,5.0,1,\n");
        assertThat(history(0).series()).extracting(SeriesRow::step).containsExactly(0L, 10L);
        assertThat(path.resolve("text/summary.csv"))
                .content()
                .contains("\n10,2.5,run,loss,1,1,0.25,", "\n20,5.0,run,loss,0,1,,,,,,,\n");
    }

    @Test
    void noLineEndsInASpace() throws IOException {
        RecordEvent[] events =
                IntStream.range(0, 500).mapToObj(step -> at(step, 0, 1)).toArray(RecordEvent[]::new);
        write(RecordedMembers.all(2), events);

        for (Path file : CsvExport.write(folder(), path.resolve("text"))) {
            assertThat(Files.readAllLines(file))
                    .hasSizeGreaterThan(1_000)
                    .allSatisfy(line -> assertThat(line).doesNotContain(" "));
        }
    }

    @Test
    void recordsOfAnotherShapeAreReported() throws IOException {
        write(RecordedMembers.all(2), twoMembersAt(0));
        new RecordsJson(LAYOUT, RecordedMembers.all(3)).write(folder().records());
        assertThatThrownBy(() -> RecordFiles.open(folder()))
                .isInstanceOf(RunFileException.class)
                .hasMessageEndingWith("the record files do not have the shapes of records.json");
        Files.writeString(folder().records(), "{}");
        assertThatThrownBy(() -> RecordFiles.open(folder()))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("is not the records.json of a run");
    }

    private MemberHistory history(int member) throws IOException {
        try (RecordFiles files = RecordFiles.open(folder())) {
            return MemberHistory.of(files.layout(), member, false, files.member(member));
        }
    }

    private void write(RecordedMembers members, RecordEvent... events) throws IOException {
        try (RecordFiles files = RecordFiles.create(folder(), new RecordsJson(LAYOUT, members));
                SummaryWriter summary = SummaryWriter.create(folder(), LAYOUT, 2)) {
            RecordWriter writer = new RecordWriter(files);
            for (RecordEvent event : events) {
                for (TrainingListener each : List.of(writer, summary)) {
                    each.hear(new Recorded(event));
                    each.hear(new StepRecorded(event.step(), event.epoch(), new double[2], true));
                }
            }
        }
    }

    private static RecordEvent twoMembersAt(long step) {
        return at(step, 0, 1);
    }

    private static RecordEvent at(long step, int... members) {
        double[][] losses = {{0.25}, {Double.NaN}};
        double[][] sites = {{1, 3, 2, 4}, {Double.POSITIVE_INFINITY, 1e-9, Double.NaN, Double.NEGATIVE_INFINITY}};
        return new RecordEvent(step, step / 4.0, members, of(losses, members), of(sites, members), new double[0]);
    }

    private static double[] of(double[][] values, int... members) {
        return Arrays.stream(members)
                .mapToObj(member -> values[member])
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private RunFolder folder() {
        return new RunFolder(path);
    }
}
