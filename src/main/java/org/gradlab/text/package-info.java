/** Numbers and words as a person reads and mistypes them. Imports nothing of Gradlab's. */
package org.gradlab.text;
