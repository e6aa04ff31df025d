/** Applies the parameters of a run to new data. May import run and experiment. */
package org.gradlab.predict;
