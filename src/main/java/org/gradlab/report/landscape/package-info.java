/** The landscape of a run's loss: slices between and around its members, in words and as figures. */
package org.gradlab.report.landscape;
