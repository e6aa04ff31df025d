/**
 * Gradlab for programs: what the command line does, with numbers where that prints text. {@link org.gradlab.Gradlab} trains, resumes,
 * merges and compares; {@link org.gradlab.Run} is what a run knows.
 *
 * <p>May import every package but {@code cli}; nothing imports it.
 */
package org.gradlab;
