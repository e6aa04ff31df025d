/**
 * The lanes engine in single precision. Only what depends on the format of numbers is written here; the loops are made of those for
 * doubles when the project is built, by {@code src/generator/java/FloatLanes.java}, and lie in {@code
 * target/generated-sources/lanes}.
 */
package org.gradlab.array.lanes.floats;
