/**
 * Functions written as text: parsed, evaluated at points, differentiated by the rules of calculus and simplified.
 *
 * <p>A value or derivative that does not exist is data, {@link org.gradlab.expression.Value.Undefined}, and says why. Imports
 * {@code text} only.
 */
package org.gradlab.expression;
