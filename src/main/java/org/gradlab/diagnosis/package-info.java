/** What a descent looks like from its records. May import objective, restart and train. */
package org.gradlab.diagnosis;
