/**
 * The command line: picocli commands, exit codes, and the only code that touches the standard streams.
 *
 * <p>Imports {@code run}, {@code report} and what lies below them, and never sees an array: starting a command that
 * computes nothing must not start ND4J.
 */
package org.gradlab.cli;
