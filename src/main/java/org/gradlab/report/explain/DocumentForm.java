package org.gradlab.report.explain;

import java.util.function.Supplier;
import org.gradlab.explain.Document;

/** The forms that a document can be written in. */
public enum DocumentForm {
    TEXT(TextWriter::new),
    MARKDOWN(MarkdownWriter::new),
    LATEX(LatexWriter::new),
    HTML(HtmlWriter::new);

    private final Supplier<DocumentWriter> writer;

    DocumentForm(Supplier<DocumentWriter> writer) {
        this.writer = writer;
    }

    /** The document in this form. */
    public String text(Document document) {
        return writer.get().text(document);
    }
}
