/**
 * What a run keeps: its folder, the files of its records, the summary over all members, the table of restarts and the account of the
 * run itself. The writers listen to a training's events; whoever reads finds one class a file.
 *
 * <p>Imports {@code event}, {@code npy}, {@code file}, {@code text} and what the numbers mean, and nothing of how they were trained.
 */
package org.gradlab.record;
