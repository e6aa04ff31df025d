package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ResultStream stream = print(target);
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("loss 0.1");
        assertThat(stream.lost()).isFalse();
    }

    @Test
    void aFullDiskIsAReasonToTell() {
        ResultStream stream = print(failing("No space left on device"));
        assertThat(stream.lost()).isTrue();
        assertThat(stream.readerLeft()).isFalse();
        assertThat(stream.reason()).isEqualTo("No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNot() {
        assertThat(print(failing("Broken pipe")).readerLeft()).isTrue();
    }

    private static ResultStream print(OutputStream target) {
        ResultStream stream = new ResultStream(target);
        PrintStream printer = new PrintStream(stream, true, StandardCharsets.UTF_8);
        printer.print("loss 0.1");
        return stream;
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
