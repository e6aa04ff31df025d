/**
 * The page {@code report.html} of a run, or of several or a sweep: one file with words, figures and the numbers they are drawn from. {@link
 * org.gradlab.report.page.PageData} and {@link
 * org.gradlab.report.page.ComparedContent} say what the numbers are; scripts beside this package's resources draw them. It reads runs and what {@link
 * org.gradlab.report} says of them, and no command knows how a page is made.
 */
package org.gradlab.report.page;
