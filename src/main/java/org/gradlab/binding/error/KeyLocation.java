package org.gradlab.binding.error;

/**
 * Where a key of a configuration stands and what its value is.
 *
 * @param key where the key's name starts; for an item of a list, where the item starts
 * @param value where the value starts
 * @param found the value as a person would read it
 */
public record KeyLocation(Position key, Position value, String found) {}
