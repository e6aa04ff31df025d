/**
 * Sweeps: every combination of the values of some keys, trained into one folder, resumed and read back. May import {@code run}, {@code record},
 * {@code config}, {@code restart}, {@code statistic} and what these are made of; never {@code report} or {@code cli}.
 */
package org.gradlab.sweep;
