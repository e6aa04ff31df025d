/**
 * Charts as SVG, PDF and PNG: numbers in, a picture out.
 *
 * <p>A {@link org.gradlab.chart.Figure} sets panels in rows; a panel has two axes and marks, which are given in the axes' own numbers. It is laid
 * out once, by the measures of one font, as a drawing of lines, shapes and words in pixels, which each format writes down. The same figure
 * gives the same SVG and PDF, byte for byte. Imports {@code text} alone and knows nothing of expressions, runs or files.
 */
package org.gradlab.chart;
