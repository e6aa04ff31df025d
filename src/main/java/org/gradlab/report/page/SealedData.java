package org.gradlab.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.gradlab.report.json.Json;

/**
 * The data of a page as the page holds it: base64 of gzip of the length of a JSON text in bytes (int32, little-endian), the text, and all numbers.
 * In the text an array is {@code {"float32": position, "shape": [...]}}, where the position counts bytes behind the text. Of an array the lowest bytes of
 * all numbers come first, then the next ones and so on: like bytes beside one another make it smaller.
 */
final class SealedData {

    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();

    private SealedData() {}

    static String of(Map<String, Object> content) {
        SealedData sealed = new SealedData();
        byte[] text = Json.text(sealed.withPositions(content)).getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length)
                .array();
        return Base64.getEncoder().encodeToString(gzip(length, text, sealed.numbers.toByteArray()));
    }

    /** The same as one JSON value, where an array is lists within lists. */
    static Object open(Object content) {
        if (content instanceof NumberArray array) {
            return array.nested();
        }
        if (content instanceof Map<?, ?> map) {
            Map<Object, Object> opened = new LinkedHashMap<>();
            map.forEach((key, value) -> opened.put(key, open(value)));
            return opened;
        }
        if (content instanceof List<?> list) {
            return list.stream().map(SealedData::open).toList();
        }
        return content;
    }

    private Object withPositions(Object content) {
        if (content instanceof NumberArray array) {
            int position = numbers.size();
            numbers.writeBytes(planes(array.values()));
            return Map.of("float32", position, "shape", array.shape());
        }
        if (content instanceof Map<?, ?> map) {
            Map<Object, Object> placed = new LinkedHashMap<>();
            map.forEach((key, value) -> placed.put(key, withPositions(value)));
            return placed;
        }
        if (content instanceof List<?> list) {
            List<Object> placed = new ArrayList<>();
            list.forEach(value -> placed.add(withPositions(value)));
            return placed;
        }
        return content;
    }

    private static byte[] planes(float[] values) {
        byte[] planes = new byte[values.length * Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToIntBits(values[i]);
            for (int plane = 0; plane < Float.BYTES; plane++) {
                planes[plane * values.length + i] = (byte) (bits >> (plane * Byte.SIZE));
            }
        }
        return planes;
    }

    private static byte[] gzip(byte[]... parts) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        // The best compression makes it a hundredth smaller and takes ten times as long.
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            for (byte[] part : parts) {
                gzip.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return zipped.toByteArray();
    }
}
