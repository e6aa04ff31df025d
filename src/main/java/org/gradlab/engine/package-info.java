/** The engines that this JVM can run, and which one a run takes. May import array and objective. */
package org.gradlab.engine;
