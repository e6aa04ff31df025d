/** What many trainings say of one more: chances, expected running times and differences, each with its interval. May import restart. */
package org.gradlab.statistic;
