/** Data sets: generated or from CSV, split, scaled and cut into batches. May import binding, random and text; knows no ND4J. */
package org.gradlab.data;
