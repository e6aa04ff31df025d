package org.gradlab.report.explain;

import org.gradlab.explain.Document;

/** Writes documents in one form. */
interface DocumentWriter {

    /** The whole document. */
    String text(Document document);
}
