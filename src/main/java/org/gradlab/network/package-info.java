/** Networks of dense layers: forward, backward, activations and initializers. May import array, parameter and random. */
package org.gradlab.network;
