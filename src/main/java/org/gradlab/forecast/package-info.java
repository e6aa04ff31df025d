/** What mean-field theory says of a network before it is trained. May import network, initializer and what is below them. */
package org.gradlab.forecast;
