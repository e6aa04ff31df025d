/**
 * What can be found out about a written function: at a point, on the way of a limit, in all directions, where its slope is zero, by brute force
 * and as the table of a descent that was made elsewhere.
 *
 * <p>Each analysis is a record of numbers; {@code report.explore} says the same in lines and pictures for a person. Imports
 * {@code difference}, {@code expression} and {@code random} only.
 */
package org.gradlab.explore;
