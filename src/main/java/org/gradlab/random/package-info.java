/** Counter-based streams of random numbers: (run seed, member, purpose) to numbers. Imports nothing of Gradlab's. */
package org.gradlab.random;
