/**
 * The configuration of a run: records that mirror the YAML file, their loader, writer, JSON Schema and reference. Imports
 * nothing of Gradlab's but its own subpackages {@code binding} and {@code error}.
 */
package org.gradlab.config;
