package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePicturesTest {

    private static final String SINE = PageRuns.NETWORK.replace("{source: xor}", "{source: sine, samples: 20}");
    private static final String IRIS = """
            name: classes
            data: {source: blobs, samples: 30}
            model: {layers: [{units: 4, activation: tanh}, {units: 3, activation: softmax}]}
            loss: categoricalCrossEntropy
            optimizer: {name: sgd, learningRate: 0.1}
            training: {epochs: 2}
            restarts: {count: 2}
            """;

    @TempDir
    private Path folder;

    private static String config(String name) {
        return switch (name) {
            case "plane" -> PageRuns.NETWORK;
            case "curve" -> SINE;
            case "classes" -> IRIS;
            case "line" -> PageRuns.FUNCTION;
            default -> PageRuns.BOWL;
        };
    }

    @ParameterizedTest
    @CsvSource({"plane, 13", "curve, 13", "classes, 13", "line, 5", "bowl, 3"})
    void everyFigureOfThePageCanBeDrawn(String name, int figures) throws Exception {
        PagePictures pictures = PagePictures.of(
                PageRuns.train(config(name), folder.resolve("run")), Optional.empty(), Optional.empty());
        assertThat(pictures.titles()).as(name).hasSize(figures);
        for (String figure : pictures.titles().keySet()) {
            assertThat(pictures.figure(figure).orElseThrow().svg())
                    .as(figure)
                    .contains("<path")
                    .doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void aMemberAndAStepCanBeNamed() throws Exception {
        PagePictures pictures = PagePictures.of(
                PageRuns.train(PageRuns.NETWORK, folder.resolve("run")), Optional.of(3), Optional.of(7L));
        assertThat(pictures.figure("receipt").orElseThrow().title()).contains("member 3, step 5");
        assertThat(pictures.figure("none")).isEmpty();
    }
}
