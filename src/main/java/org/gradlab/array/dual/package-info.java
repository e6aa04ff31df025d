/** Arrays that carry the derivative of every number along one direction: an engine around another one, for exact second derivatives. */
package org.gradlab.array.dual;
