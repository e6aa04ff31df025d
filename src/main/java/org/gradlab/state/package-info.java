/**
 * The state of members: what is declared by name and role is created, kept, loaded, stored and written by the same few
 * lines. May import array.
 */
package org.gradlab.state;
