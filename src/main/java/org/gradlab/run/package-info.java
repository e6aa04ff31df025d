/**
 * A run from its start to its end: trained, recorded, interrupted, resumed, split and merged, and read back. {@code RunRecord} is what
 * views are made of, whether the run was trained a moment ago or long before.
 *
 * <p>May import every package of Gradlab but {@code cli}; none of its classes knows ND4J.
 */
package org.gradlab.run;
