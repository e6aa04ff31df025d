package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradlab.report.RestartsView;
import org.gradlab.report.json.Json;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the page, run by Node.js where there is one. */
class PageScriptTest {

    @TempDir
    private Path folder;

    @Test
    void modulesComputeWhatTheProgramComputes() throws Exception {
        assumeTrue(hasNode(), "no Node.js here: the scripts of the page are not tested without a browser");
        RunRecord run = PageRuns.train(PageRuns.NETWORK, folder.resolve("run"));
        var data = PageData.of(run, RestartsView.of(run));
        Files.writeString(folder.resolve("sealed.txt"), SealedData.of(data));
        Files.writeString(folder.resolve("plain.json"), Json.text(SealedData.open(data)));
        Files.writeString(
                folder.resolve("outputs.json"),
                Json.text(run.trainedMembers()
                        .flatMap(TrainedMembers::ends)
                        .orElseThrow()
                        .outputs()));
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        for (String module : Stream.concat(PageHtml.MODULES.stream(), Stream.of("page.test.mjs"))
                .toList()) {
            try (InputStream stream = PageScriptTest.class.getResourceAsStream(module)) {
                Files.write(folder.resolve(module), stream.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("joined.mjs"), PageHtml.script());
        assertThat(node("--check", "joined.mjs")).isEmpty();
        assertThat(node("page.test.mjs")).contains("# fail 0").doesNotContain("not ok");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String node(String... arguments) throws Exception {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("node"), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
