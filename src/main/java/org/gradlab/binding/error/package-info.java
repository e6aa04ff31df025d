/**
 * What is wrong with a configuration and where: positions, errors, and the exception that carries all errors of a file.
 * Imports nothing of Gradlab's.
 */
package org.gradlab.binding.error;
