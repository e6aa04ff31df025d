/** An explanation as text, Markdown, LaTeX or HTML. May import report, explain and text. */
package org.gradlab.report.explain;
