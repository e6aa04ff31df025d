/**
 * What {@code explore} finds out about a written function, as lines of text and as charts for a person.
 *
 * <p>The class named {@code ...Text} says in lines what the record before the dots holds. Imports {@code explore}, {@code expression},
 * {@code chart} and the tables of {@code report}.
 */
package org.gradlab.report.explore;
