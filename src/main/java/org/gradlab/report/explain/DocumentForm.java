package org.gradlab.report.explain;

import org.gradlab.explain.Document;

/** The forms that a document can be written in. */
public enum DocumentForm {
    TEXT,
    MARKDOWN,
    LATEX,
    HTML;

    /** The document in this form. */
    public String text(Document document) {
        return writer().text(document);
    }

    private DocumentWriter writer() {
        return switch (this) {
            case TEXT -> new TextWriter();
            case MARKDOWN -> new MarkdownWriter();
            case LATEX -> new LatexWriter();
            case HTML -> new HtmlWriter();
        };
    }
}
