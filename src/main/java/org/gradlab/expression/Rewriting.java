package org.gradlab.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text that cannot be read was probably meant to say: the notation of books, as x², |x| and sin x, in this language. */
final class Rewriting {
    private static final int LONGEST = 200;

    /** Characters that look right and are not, with what to write in their place. */
    private static final Map<Integer, String> LOOKALIKES = Map.of(
            0x2212, "-", 0x2013, "-", 0x00D7, "*", 0x00B7, "*", 0x22C5, "*", 0x00F7, "/", (int) '{', "(", (int) '}',
            ")");

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final Pattern SUPERSCRIPT = Pattern.compile("\u207b?[" + SUPERSCRIPTS + "]+");
    private static final Pattern BARS = Pattern.compile("\\|([^|]+)\\|");
    private static final Pattern ROOT = Pattern.compile("\u221a\\s*([\\p{L}\\p{Nd}_.]+|(?=\\())");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9])");
    private static final String FUNCTION = "\\b(" + String.join("|", Elementary.symbols()) + ")";
    private static final Pattern POWER_OF_FUNCTION =
            Pattern.compile(FUNCTION + "\\s*\\^\\s*([0-9]+)\\s*(\\([^()]*\\)|[\\p{L}\\p{Nd}_]+)");
    private static final Pattern BARE_ARGUMENT =
            Pattern.compile(FUNCTION + "\\s+([\\p{L}\\p{Nd}_.^ ]*[\\p{L}\\p{Nd}_])");
    private static final Pattern LETTER_BEFORE_PARENTHESIS = Pattern.compile("\\b(\\p{L})\\s*\\(");
    private static final Pattern NEIGHBORS = Pattern.compile("(?<=[\\p{L}\\p{Nd}_)])\\s+(?=[\\p{L}\\p{Nd}_(])");

    /** From what is certain to what is only likely. */
    private static final List<UnaryOperator<String>> CHANGES = List.of(
            Rewriting::withoutLookalikes,
            text -> text.replace("**", "^"),
            text -> SUPERSCRIPT.matcher(text).replaceAll(Rewriting::exponent),
            text -> BARS.matcher(text).replaceAll("abs($1)"),
            text -> text.replaceAll("\\bln\\b", "log"),
            text -> POWER_OF_FUNCTION.matcher(text).replaceAll(Rewriting::powerOfFunction),
            text -> BARE_ARGUMENT.matcher(text).replaceAll("$1($2)"),
            text -> ROOT.matcher(text)
                    .replaceAll(root -> root.group(1).isEmpty() ? "sqrt" : "sqrt(" + root.group(1) + ")"),
            text -> DECIMAL_COMMA.matcher(text).replaceAll("."),
            text -> LETTER_BEFORE_PARENTHESIS.matcher(text).replaceAll("$1*("),
            text -> NEIGHBORS.matcher(text).replaceAll("*"),
            text -> text.replace('[', '(').replace(']', ')'));

    private Rewriting() {}

    /** The text in this language, after as few changes as it takes; empty where none of them makes it readable. */
    static Optional<String> of(String text, Set<String> declared) {
        String rewritten = text.length() > LONGEST ? "" : text;
        for (UnaryOperator<String> change : CHANGES) {
            String changed = change.apply(rewritten);
            Optional<String> readable = changed.equals(rewritten) ? Optional.empty() : readable(changed, declared);
            if (readable.isPresent()) {
                return readable;
            }
            rewritten = changed;
        }
        return Optional.empty();
    }

    /** What to write in place of a character that looks right and is not. */
    static Optional<String> lookalike(int character) {
        return Optional.ofNullable(LOOKALIKES.get(character));
    }

    private static Optional<String> readable(String text, Set<String> declared) {
        try {
            return Optional.of(Parser.parsed(text, 0, declared).text());
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutLookalikes(String text) {
        return text.codePoints()
                .mapToObj(character -> LOOKALIKES.getOrDefault(character, Character.toString(character)))
                .collect(Collectors.joining());
    }

    private static String exponent(MatchResult superscript) {
        return "^"
                + superscript
                        .group()
                        .chars()
                        .mapToObj(digit -> digit == '\u207b' ? "-" : Integer.toString(SUPERSCRIPTS.indexOf(digit)))
                        .collect(Collectors.joining());
    }

    /** sin^2(x) and sin^2 x. */
    private static String powerOfFunction(MatchResult match) {
        String argument = match.group(3).startsWith("(") ? match.group(3) : "(" + match.group(3) + ")";
        return match.group(1) + argument + "^" + match.group(2);
    }
}
