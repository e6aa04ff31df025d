package org.gradlab.config;

/**
 * The data, their scaling and their parts.
 *
 * @param stratify whether each part keeps the proportions of the classes; without effect where there are no classes
 */
public record DataConfig(DataSource source, Scaling scale, SplitConfig split, boolean stratify) {}
