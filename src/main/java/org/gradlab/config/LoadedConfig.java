package org.gradlab.config;

import org.gradlab.binding.error.Positions;

/**
 * A configuration as it was read.
 *
 * @param positions where its keys stand, for findings that only the data bring to light
 */
public record LoadedConfig(Config config, Positions positions) {}
