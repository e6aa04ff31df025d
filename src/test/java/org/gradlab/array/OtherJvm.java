package org.gradlab.array;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of the tests in a JVM of its own, with options that this one cannot take any more. */
public final class OtherJvm {

    private OtherJvm() {}

    /** Starts the program with the vector module; a processor that has no such option leaves it aside. */
    public static Process start(Class<?> program, String... options) {
        List<String> command = Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--add-modules=jdk.incubator.vector",
                                "-XX:+IgnoreUnrecognizedVMOptions",
                                "-XX:+UseSerialGC"),
                        registers(),
                        Stream.of(options),
                        Stream.of("-cp", System.getProperty("java.class.path"), program.getName()))
                .flatMap(part -> part)
                .toList();
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Registers that this JVM was told to use, which the program uses too unless its own options name others. */
    private static Stream<String> registers() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:UseAVX="));
    }

    /** All that it prints until it ends. */
    public static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
