package org.gradlab.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The valid word that a mistyped one is most likely meant to be. */
public final class NearestWord {

    private static final int LONGEST_WORD = 40;
    private static final int SHORTEST_BEGINNING = 3;

    private NearestWord() {}

    /**
     * The nearest of {@code candidates}, if it is near: at most a third of its letters, and at least one, were mistyped. Case, hyphens
     * and underscores do not count, and the beginning of a candidate is one mistake away.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, (candidate.length() + 1) / 3));
    }

    private static int distance(String word, String candidate) {
        String start = folded(word);
        String whole = folded(candidate);
        boolean isBeginning = start.length() >= SHORTEST_BEGINNING && whole.startsWith(start);
        return isBeginning ? Math.min(1, whole.length() - start.length()) : edits(start, whole);
    }

    private static String folded(String word) {
        return word.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn {@code a} into {@code b} (Damerau 1964). */
    static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int fewest(int[][] edits, String a, String b, int i, int j) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(edits[i - 1][j - 1] + substitution, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, 1 + edits[i - 2][j - 2]) : fewest;
    }
}
