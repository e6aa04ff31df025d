/** Files that are whole at any moment, and lines of numbers in them. May import text. */
package org.gradlab.file;
