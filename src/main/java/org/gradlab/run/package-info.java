/**
 * A run: its folder and the files in it, and the composition root that turns a config into trained members.
 *
 * <p>May import every package of Gradlab but {@code cli}. The files import {@code train}, {@code restart} and each other
 * alone; none of them knows ND4J.
 */
package org.gradlab.run;
