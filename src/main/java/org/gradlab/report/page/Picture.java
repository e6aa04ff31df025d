package org.gradlab.report.page;

import java.util.function.Function;
import java.util.function.Predicate;
import org.gradlab.chart.Figure;

/**
 * A figure of the page for papers and slides.
 *
 * @param id its name, as on the page
 * @param title what it shows
 * @param has whether there is something to draw
 */
record Picture(String id, String title, Predicate<PageContent> has, Function<PageContent, Figure> draw) {}
