package org.gradlab.binding;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.text.Visible;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes values as YAML, every default spelled out. */
public final class DocumentWriter {

    private final Path folder;

    /** A writer of files in {@code folder}: the files that they name are written relative to it. */
    public DocumentWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The text that {@code type} reads back as an equal value. */
    public <T> String text(ValueType<T> type, T value) {
        Object plain = plain(type.write(value));
        String text = dumped(plain, true);
        // Only with all that is not ASCII are marks of direction and their like written out.
        return Visible.lines(text).equals(text) ? text : dumped(plain, false);
    }

    private static String dumped(Object plain, boolean unicode) {
        DumpSettings settings = DumpSettings.builder()
                .setUseUnicodeEncoding(unicode)
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setDereferenceAliases(true)
                .setSchema(new CoreSchema())
                .build();
        return new Dump(settings).dumpToString(plain);
    }

    private Object plain(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(key, plain(value)));
            return plain;
        }
        if (data instanceof List<?> list) {
            return list.stream().map(this::plain).toList();
        }
        return data instanceof Path file ? relative(file) : data;
    }

    private String relative(Path file) {
        boolean sameRoot = file.isAbsolute() && folder.getRoot().equals(file.getRoot());
        Path shown = sameRoot ? folder.relativize(file) : file;
        return shown.toString().replace(folder.getFileSystem().getSeparator(), "/");
    }
}
