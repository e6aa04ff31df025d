package org.gradlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gradlab.file.RunFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {

    @TempDir
    Path folder;

    @Test
    void runsOfANameAreNumberedAboveTheHighest() throws IOException {
        Path runs = folder.resolve("runs");

        assertThat(RunFolder.allocate(runs, "xor").path()).isEqualTo(runs.resolve("xor-001"));
        Files.createDirectory(runs.resolve("xor-007"));
        Files.createDirectory(runs.resolve("xor-deep-040"));
        assertThat(RunFolder.allocate(runs, "xor").path()).isEqualTo(runs.resolve("xor-008"));
        Files.createDirectory(runs.resolve("xor-999"));
        assertThat(RunFolder.allocate(runs, "xor").path()).isEqualTo(runs.resolve("xor-1000"));
    }

    @Test
    void allocationsAtOnceGetFoldersOfTheirOwn() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Path>> tasks = IntStream.range(0, 40)
                    .<Callable<Path>>mapToObj(
                            i -> () -> RunFolder.allocate(folder, "x").path())
                    .toList();
            for (Future<Path> path : pool.invokeAll(tasks)) {
                assertThat(path.get().resolve("parameters")).isDirectory();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(folder.resolve("x-040")).isDirectory();
        assertThat(folder.resolve("x-041")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a/b", ".hidden", "a\\b", "c:"})
    void nameThatIsNoFoldersNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> RunFolder.allocate(folder, name));
    }

    @Test
    void givenFolderMayBeNewOrEmptyOnly() throws IOException {
        Path out = folder.resolve("a/b");

        assertThat(RunFolder.create(out).bestParameters()).isEqualTo(out.resolve("parameters/best.npz"));
        assertThatThrownBy(() -> RunFolder.create(out))
                .isInstanceOf(RunFileException.class)
                .hasMessage(out + ": the folder is not empty; name one that is, or a new one");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> RunFolder.create(file))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file + ": there is a file of that name; a run needs a folder");
    }

    @Test
    void onlyTheFolderOfARunOpens() throws IOException {
        assertThatThrownBy(() -> RunFolder.open(folder.resolve("none")))
                .hasMessage(folder.resolve("none") + ": there is no such folder");
        assertThatThrownBy(() -> RunFolder.open(folder))
                .hasMessage(folder + ": is not the folder of a run: it has no run.json");
        Files.createFile(folder.resolve("run.json"));
        assertThat(RunFolder.open(folder).series()).isEqualTo(folder.resolve("series.npy"));
    }
}
