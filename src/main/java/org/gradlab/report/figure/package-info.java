/** Parts of the figures of runs. */
package org.gradlab.report.figure;
