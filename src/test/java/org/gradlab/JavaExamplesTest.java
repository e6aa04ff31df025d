package org.gradlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's examples in Java compile with the imports of the shell, and print what stands behind them. */
class JavaExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile("System\\.out\\.println\\(.*\\); +// (.*)");

    @TempDir
    private Path folder;

    @Test
    void theExamplesPrintWhatTheySay() throws Exception {
        String examples = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        List<String> expected = PRINTED.matcher(examples)
                .results()
                .map(MatchResult::group)
                .map(line -> PRINTED.matcher(line).replaceFirst("$1"))
                .toList();
        compile(examples.replace("\"runs/", "\"" + folder.resolve("runs") + "/").replace("System.out", "out"));
        assertThat(output()).isEqualTo(expected).hasSizeGreaterThan(5);
    }

    private void compile(String examples) throws Exception {
        String imports = Files.readString(Path.of("src", "main", "dist", "lib", "gradlab.jsh"));
        String source = imports + "import java.nio.file.Path;\npublic final class Examples {\n"
                + "public static void run(java.io.PrintStream out) throws Exception {\n" + examples + "}\n}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString());
        assertThat(compiler.getTask(problems, null, null, options, null, List.of(new Source(source)))
                        .call())
                .as(problems.toString())
                .isTrue();
    }

    private List<String> output() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            loader.loadClass("Examples").getMethod("run", PrintStream.class).invoke(null, out);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Examples.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
