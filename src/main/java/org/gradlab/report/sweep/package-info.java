/** What people read of a sweep: its settings, best first, and a grid over two of its keys. */
package org.gradlab.report.sweep;
