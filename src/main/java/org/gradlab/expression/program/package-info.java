/** Written functions as array operations for whole blocks of members. May import array and expression. */
package org.gradlab.expression.program;
