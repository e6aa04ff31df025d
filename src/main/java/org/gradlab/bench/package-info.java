/** Standard workloads and the time they take. May import experiment, record and what they may import. */
package org.gradlab.bench;
