/** Parameters, their gradients and their updates: one flat array each with a window a name. May import array. */
package org.gradlab.parameter;
