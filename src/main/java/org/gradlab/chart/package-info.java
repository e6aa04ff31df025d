/**
 * Charts as SVG text: numbers in, a picture out.
 *
 * <p>A {@link org.gradlab.chart.Figure} stacks panels; a panel has two axes and marks, which are given in the axes' own numbers. The same
 * figure gives the same text, byte for byte. Imports nothing of ours and knows nothing of expressions, runs or files.
 */
package org.gradlab.chart;
