package org.gradlab.config;

import java.util.OptionalLong;

/**
 * When measures are taken.
 *
 * @param every steps from one record step to the next; empty for about 100 record steps over the run
 */
public record RecordConfig(OptionalLong every) {}
