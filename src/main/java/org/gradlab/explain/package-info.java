/**
 * One step of training worked out by hand: what every array of it is, and a document that says why. Writers of the document are elsewhere. May
 * import moment, objective, network, loss, data, state and text.
 */
package org.gradlab.explain;
