/**
 * What a command says of a run: sections of text for people, tables, bars, sentences and the progress line, with the same
 * content for JSON; pure functions of a run's records.
 *
 * <p>May import {@code run}, {@code restart}, {@code diagnosis} and {@code train} of Gradlab's packages, and
 * {@code report.explore} also {@code explore}, {@code expression} and {@code chart}. Never sees an array of ND4J or a stream.
 */
package org.gradlab.report;
