/**
 * Text for people: tables, bars, sentences and the progress line, as pure functions of numbers.
 *
 * <p>May import {@code restart} and {@code train} of Gradlab's packages, and {@code report.explore} also {@code explore},
 * {@code expression} and {@code chart}. Never sees an array of ND4J, a file or a stream.
 */
package org.gradlab.report;
