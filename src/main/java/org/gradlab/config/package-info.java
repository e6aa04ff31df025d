/**
 * The configuration of a run: the record at its root, the rules between its sections, its loader with overrides, writer, JSON
 * Schema and reference. The records below the root belong to the packages whose things they describe, and declare their own keys.
 * Reading a configuration starts neither ND4J nor the vector module.
 */
package org.gradlab.config;
