/** Files that are whole at any moment, and lines of numbers in them. Imports nothing of Gradlab's. */
package org.gradlab.file;
