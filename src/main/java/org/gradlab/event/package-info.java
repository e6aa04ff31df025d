/**
 * A training told as a stream of events while it goes on: who listens hears of its plan, of every record, and of its end. Displays
 * hear them on a thread of their own, so that none of them can slow, change or break the training.
 */
package org.gradlab.event;
