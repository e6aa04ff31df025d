package org.gradlab.config.binding;

/**
 * One key in a table of the reference.
 *
 * @param value what the key takes
 * @param standard what an absent key stands for, or that it is required
 */
public record ReferenceRow(String key, String value, String standard, String meaning) {}
