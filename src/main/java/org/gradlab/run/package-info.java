/**
 * A run: its training as a stream of events, its folder and the files in it, and what is read of them. Writers and displays hear the
 * events; {@code RunRecord} is what views are made of, whether the run was trained a moment ago or long before.
 *
 * <p>May import every package of Gradlab but {@code cli}. The files import {@code train}, {@code restart} and each other
 * alone; none of them knows ND4J.
 */
package org.gradlab.run;
