/** Data sets: generated or from CSV, split, scaled and cut into batches. May import random; knows no ND4J. */
package org.gradlab.data;
