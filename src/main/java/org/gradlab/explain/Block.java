package org.gradlab.explain;

import java.util.List;

/** A part of a document. */
public sealed interface Block {

    /** A title; level 1 is the document's. */
    record Heading(int level, String text) implements Block {}

    /** Sentences. */
    record Paragraph(String text) implements Block {}

    /**
     * What a formula stands for, one form below the other: in letters, in shapes, in numbers, and what comes out.
     *
     * @param right each after an equals sign
     */
    record Derivation(Formula left, List<Formula> right) implements Block {

        public Derivation {
            right = List.copyOf(right);
        }
    }

    /** Rows of words under headers. */
    record Table(List<String> headers, List<List<String>> rows) implements Block {

        public Table {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture as SVG, for the forms of the document that can show one. */
    record Picture(String title, String svg) implements Block {}
}
