package org.gradlab.binding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The valid word a mistyped one is most likely meant to be. */
public final class Nearest {

    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /** The nearest of {@code candidates} by edit distance, if it is near: at most a third of its letters differ. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, (candidate.length() + 1) / 3));
    }

    /**
     * Edit distance of the words in lower case and without separators; 1 if the word is how the candidate begins, 0 only
     * if they are equal.
     */
    private static int distance(String word, String candidate) {
        String start = folded(word);
        boolean isBeginning =
                start.length() >= SHORTEST_BEGINNING && folded(candidate).startsWith(start);
        return isBeginning
                ? Math.min(1, folded(candidate).length() - start.length())
                : levenshtein(start, folded(candidate));
    }

    private static String folded(String word) {
        return word.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static int levenshtein(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
