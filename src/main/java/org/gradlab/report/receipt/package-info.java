/** Where the backpropagated signal of a run went. */
package org.gradlab.report.receipt;
