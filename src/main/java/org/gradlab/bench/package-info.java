/** Standard workloads and the time they take. May import train and what train may import. */
package org.gradlab.bench;
