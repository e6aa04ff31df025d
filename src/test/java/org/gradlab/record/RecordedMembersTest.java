package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.config.ConfigLoader;
import org.gradlab.config.MemberChoice;
import org.gradlab.experiment.ExperimentBuilder;
import org.gradlab.file.RunFileException;
import org.gradlab.restart.Comparison;
import org.gradlab.restart.MemberResult;
import org.gradlab.run.ChosenMembers;
import org.gradlab.run.MemberHistory;
import org.gradlab.run.RunRecord;
import org.gradlab.run.RunService;
import org.gradlab.run.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose records a run stores, and that those of others are the same as if they had been stored. */
class RecordedMembersTest {

    private static final String NETWORK = """
            seed: 7
            data: {source: blobs, samples: 30, classes: 2, split: {train: 0.5, validation: 0.5}}
            model:
              layers:
                - {units: 3, activation: tanh, dropout: 0.2}
                - {units: 2, activation: softmax}
            loss: categoricalCrossEntropy
            optimizer: {name: momentum, learningRate: 0.1}
            training: {epochs: 4, batchSize: 8}
            restarts: {count: 12}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsStoredOfChosenMembersIsWhatWouldHaveBeenStoredOfAll() throws Exception {
        train("all", "all");
        train("some", "{best: 2, worst: 1, median: 2, random: 3}");
        try (RecordFiles all = files("all");
                RecordFiles some = files("some")) {
            assertThat(some.members().count()).isBetween(5, 8);
            assertThat(some.records()).isEqualTo(all.records());
            for (int place = 0; place < some.members().count(); place++) {
                int member = some.members().member(place);
                assertThat(text(some.member(member))).isEqualTo(text(all.member(member)));
            }
        }
        assertThat(folder.resolve("some/summary.csv")).hasSameBinaryContentAs(folder.resolve("all/summary.csv"));
        assertThat(names(folder.resolve("some"))).isEqualTo(names(folder.resolve("all")));
    }

    @Test
    void bestWorstAndMedianAreThoseOfTheRanks() throws Exception {
        Comparison members = train("ranked", "{best: 2, worst: 1, median: 2}").requireComparison();
        try (RecordFiles files = files("ranked")) {
            assertThat(stored(files))
                    .containsExactlyInAnyOrder(
                            rank(members, 0), rank(members, 1), rank(members, 5), rank(members, 6), rank(members, 11));
        }
    }

    @Test
    void aMemberThatIsNotStoredIsComputedAgainBitForBit() throws Exception {
        RunRecord all = train("all", "all");
        RunRecord none = train("none", "{best: 0}");
        for (RunRecord run : List.of(none, new StoredRun(folder.resolve("none")))) {
            MemberHistory repeated = run.member(5);
            assertThat(repeated.isRepeated()).isTrue();
            assertThat(text(repeated)).isEqualTo(text(all.member(5)));
        }
    }

    @Test
    void listedMembersAreStoredAndOthersThanThereAreRefused() throws Exception {
        train("listed", "[3, 11, 3]");
        try (RecordFiles files = files("listed")) {
            assertThat(stored(files)).containsExactly(3, 11);
        }
        assertThatThrownBy(() -> train("beyond", "[3, 12]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("record.members: expected members up to 11, since there are 12, counted from 0");
        assertThat(folder.resolve("beyond")).doesNotExist();
    }

    @Test
    void drawnMembersDifferFromEachOtherAndDependOnTheSeedAlone() {
        for (long seed = 0; seed < 50; seed++) {
            ChosenMembers chosen = new ChosenMembers(new MemberChoice.Ranked(0, 0, 0, 5), 7, seed);
            assertThat(chosen.beforehand().chosen())
                    .hasSize(5)
                    .isEqualTo(chosen.beforehand().chosen());
            assertThat(IntStream.of(chosen.beforehand().chosen())).allMatch(member -> member >= 0 && member < 7);
        }
    }

    @Test
    void manyRowsAreNotAllStoredUnlessWanted() throws Exception {
        assertThat(choice("restarts.count=490")).isEqualTo(new MemberChoice.All());
        assertThat(choice("restarts.count=510")).isEqualTo(new MemberChoice.Ranked(10, 10, 1, 20));
        assertThat(choice("restarts.count=510", "record.members=all")).isEqualTo(new MemberChoice.All());
    }

    @Test
    void aMemberThatIsNotThereIsNamed() throws Exception {
        RunRecord run = train("run", "all");
        assertThatThrownBy(() -> run.member(12))
                .isInstanceOf(RunFileException.class)
                .hasMessageContaining("has no member 12; there are 12, counted from 0");
    }

    /** The choice that a config of 101 record steps and 2 layers stands for. */
    private static MemberChoice choice(String... overrides) throws IOException, ConfigException {
        List<String> all = Stream.concat(Stream.of(overrides), Stream.of("training.epochs=50", "record.every=1"))
                .toList();
        return ExperimentBuilder.experiment(ConfigLoader.parse("test", NETWORK, all))
                .config()
                .record()
                .members()
                .orElseThrow();
    }

    /** Every bit of the numbers: the shortest decimals read back the same. */
    private static String text(List<RecordedNumbers> records) {
        return records.stream()
                .map(numbers -> numbers.step() + " " + numbers.epoch() + Arrays.toString(numbers.memberValues())
                        + Arrays.toString(numbers.siteValues()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(MemberHistory history) {
        return Stream.concat(
                        history.series().stream(),
                        history.sites().values().stream().flatMap(List::stream))
                .map(row -> row.step() + " " + row.epoch() + row.site() + Arrays.toString(row.values()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Integer> stored(RecordFiles files) {
        return IntStream.range(0, files.members().count())
                .mapToObj(files.members()::member)
                .toList();
    }

    private static int rank(Comparison members, int rank) {
        MemberResult result = members.ranked().get(rank);
        return result.member();
    }

    private RunRecord train(String name, String members) throws IOException, ConfigException {
        return new RunService(2, "test", List.of())
                .train(
                        ConfigLoader.parse("test", NETWORK, List.of("record.members=" + members)),
                        Optional.of(folder.resolve(name)),
                        List.of());
    }

    private RecordFiles files(String name) throws IOException {
        return RecordFiles.open(new RunFolder(folder.resolve(name)));
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
