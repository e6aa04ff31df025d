package org.gradlab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The same training step in PyTorch, in a process of its own, by the script {@code pytorch.py} beside this class.
 *
 * @param python the program that runs it
 */
public record PyTorch(String python) {

    private static final int NOT_INSTALLED = 3;

    /**
     * Nanoseconds per member and step; empty where Python or PyTorch is not installed.
     *
     * @throws IOException if the script fails
     */
    public OptionalDouble nanoseconds(NetworkWorkload workload, int members, int threads, double seconds)
            throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(
                            python,
                            "-",
                            workload.shape(),
                            workload.endsInSoftmax() ? "softmax" : "sigmoid",
                            Integer.toString(workload.batch()),
                            Integer.toString(members),
                            Integer.toString(threads),
                            Double.toString(seconds)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
        try {
            return answer(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PyTorch was timed", e);
        } finally {
            process.destroy();
        }
    }

    private OptionalDouble answer(Process process) throws IOException, InterruptedException {
        try (InputStream script = PyTorch.class.getResourceAsStream("pytorch.py")) {
            script.transferTo(process.getOutputStream());
            process.getOutputStream().close();
        } catch (IOException e) {
            // A program that ends without reading has its exit code looked at below.
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = process.waitFor();
        if (exitCode == NOT_INSTALLED) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IOException(
                    python + ": expected the script that times PyTorch to print a number, found \"" + text
                            + "\" and exit code " + exitCode,
                    e);
        }
    }
}
