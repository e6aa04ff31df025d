import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the loops for floats of those for doubles, by other words: {@code java FloatLanes.java FROM TO} reads the package
 * {@code org.gradlab.array.lanes} and writes {@code org.gradlab.array.lanes.floats}. What {@code @Always} marks stays as it is. Files that
 * would not change are not touched, so that nothing is compiled anew.
 */
public final class FloatLanes {

    /** What is not made of loops over numbers, or is written for each format. */
    private static final List<String> NOT_LOOPS =
            List.of("Always.java", "Binary64.java", "LanesEngine.java", "package-info.java");

    private static final String NOTE =
            "// Made of the class of the same name in org.gradlab.array.lanes, whose remarks on accuracy are about doubles. Not to be edited.\n";

    /** A word of the loops for doubles, and the one that takes its place; in this order. */
    private record Word(Pattern in, String out) {

        static Word of(String in, String out) {
            return new Word(Pattern.compile(in), out);
        }
    }

    private static final List<Word> WORDS = List.of(
            Word.of("@Always double\\b", "@Always d_uble"),
            Word.of("@Always long\\b", "@Always l_ng"),
            Word.of("org\\.gradlab\\.array\\.lanes\\b", "org.gradlab.array.lanes.floats"),
            Word.of("\\bBinary64\\b", "Binary32"),
            Word.of("\\bdoubleToRawLongBits\\b", "floatToRawIntBits"),
            Word.of("\\bDouble(Vector)?\\b", "Float$1"),
            Word.of("\\bdouble(s?)\\b", "float$1"),
            Word.of("\\bDOUBLES\\b", "FLOATS"),
            Word.of("\\bLongVector\\b", "IntVector"),
            Word.of("\\bLong\\b", "Integer"),
            Word.of("\\blong\\b", "int"),
            Word.of("\\bLONGS\\b", "INTS"),
            Word.of("(?<![\\w.])(0x[0-9a-f]+(\\.[0-9a-f]+)?p[-+]?\\d+|\\d+\\.\\d+(e[-+]?\\d+)?|\\d+e[-+]?\\d+)(?![\\w.])", "$1f"),
            Word.of("@Always ", ""),
            Word.of("\\bd_uble\\b", "double"),
            Word.of("\\bl_ng\\b", "long"));

    private FloatLanes() {}

    /** Where the loops for doubles are, and where those for floats go. */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        Map<Path, String> made = new HashMap<>();
        for (Path template : javaFiles(from)) {
            if (!NOT_LOOPS.contains(template.getFileName().toString())) {
                made.put(to.resolve(template.getFileName()), NOTE + inFloats(Files.readString(template)));
            }
        }
        for (Path old : javaFiles(to)) {
            if (!made.containsKey(old)) {
                Files.delete(old);
            }
        }
        for (Map.Entry<Path, String> file : made.entrySet()) {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Comments keep their words. */
    private static String inFloats(String template) {
        StringBuilder text = new StringBuilder();
        template.lines().forEach(line -> text.append(isComment(line) ? line : translated(line)).append('\n'));
        return text.toString();
    }

    private static boolean isComment(String line) {
        String start = line.strip();
        return start.startsWith("*") || start.startsWith("/*") || start.startsWith("//");
    }

    private static String translated(String line) {
        String translated = line;
        for (Word word : WORDS) {
            translated = word.in().matcher(translated).replaceAll(word.out());
        }
        return translated;
    }
}
