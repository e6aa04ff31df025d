package org.gradlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that the README shows after {@code $ gradlab}, and the output that it shows for it.
 *
 * @param arguments of the command, as a shell would pass them
 * @param output its lines as they are shown; {@value #LEFT_OUT} stands for any number of lines
 */
record ReadmeSession(List<String> arguments, List<String> output) {

    private static final String LEFT_OUT = "...";
    private static final String PROMPT = "$ gradlab ";
    private static final Pattern CONSOLE =
            Pattern.compile("^```console\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`gradlab ((?:train|inspect|compare|explore) [^`]*)`");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** The commands of all console blocks, with their output. */
    static List<ReadmeSession> inBlocks(String readme) {
        List<ReadmeSession> sessions = new ArrayList<>();
        Matcher block = CONSOLE.matcher(readme);
        while (block.find()) {
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith(PROMPT)) {
                    sessions.add(new ReadmeSession(words(line.substring(PROMPT.length())), new ArrayList<>()));
                } else {
                    sessions.get(sessions.size() - 1).output.add(line);
                }
            }
        }
        return sessions;
    }

    /** The commands within sentences; tables show placeholders instead of arguments. */
    static Stream<ReadmeSession> inSentences(String readme) {
        String sentences = readme.lines().filter(line -> !line.startsWith("|")).collect(Collectors.joining("\n"));
        return INLINE.matcher(sentences).results().map(match -> new ReadmeSession(words(match.group(1)), List.of()));
    }

    /** The output as a pattern of what the command really prints. */
    Pattern pattern() {
        StringBuilder pattern = new StringBuilder();
        for (String line : output) {
            pattern.append(line.equals(LEFT_OUT) ? "(?:.*\\n)+?" : Pattern.quote(line) + "\\n");
        }
        return Pattern.compile(pattern.toString());
    }

    /** The words of a command, as a shell would pass them. */
    static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }
}
