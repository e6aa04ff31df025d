package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradlab.config.ShippedConfigs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of every lesson is the one that the command in its file draws, of the lesson's run where it is one of those. {@code mvn test -Dtest=LessonPicturesTest
 * -Dgradlab.redraw=true} draws them anew.
 */
class LessonPicturesTest {

    private static final Pattern DRAW =
            Pattern.compile("^# Draw: gradlab (.*) (--plot|--out) (configs/lessons/\\S+)$", Pattern.MULTILINE);
    private static final Pattern RUN = Pattern.compile("runs/\\S+-001");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theCommandInTheLessonDrawsItsPicture() throws IOException {
        return ShippedConfigs.lessons()
                .map(lesson -> DynamicTest.dynamicTest(lesson.getFileName().toString(), () -> check(lesson)));
    }

    private void check(Path lesson) throws IOException {
        Matcher draw = DRAW.matcher(Files.readString(lesson));
        assertThat(draw.find()).as("a line # Draw: in %s", lesson).isTrue();
        Path picture = Path.of(lesson.toString().replace(".yaml", ".svg"));
        assertThat(Path.of(draw.group(3))).isEqualTo(picture);
        Path drawn = Boolean.getBoolean("gradlab.redraw") ? picture : folder.resolve(picture.getFileName());
        String command = draw.group(1);
        Matcher run = RUN.matcher(command);
        if (run.find()) {
            Path trained = folder.resolve("run");
            gradlab("train", lesson.toString(), "--no-report", "--out", trained.toString());
            command = command.replace(run.group(), trained.toString());
        }
        List<String> arguments = new ArrayList<>(ReadmeSession.words(command));
        arguments.addAll(List.of(draw.group(2), drawn.toString()));
        gradlab(arguments.toArray(String[]::new));
        assertThat(drawn).hasSameTextualContentAs(picture);
    }

    private static void gradlab(String... arguments) {
        StringWriter err = new StringWriter();
        int exitCode = Main.run(
                List.of(arguments), Terminal.NONE, new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true));
        assertThat(exitCode).as(err.toString()).isZero();
    }
}
