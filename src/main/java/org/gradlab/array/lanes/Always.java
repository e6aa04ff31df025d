package org.gradlab.array.lanes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that is the same in every precision: what comes from callers, and goes to them. Everywhere else in this package {@code
 * double} and {@code long} stand for a number and for its bits, and the loops for floats are made of these by other words.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.SOURCE)
@interface Always {}
