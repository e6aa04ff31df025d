/**
 * What a training looks like from its records: the behaviour of a descent, and findings about a network with their reasons. Works on
 * plain numbers; may import measure and text.
 */
package org.gradlab.diagnosis;
