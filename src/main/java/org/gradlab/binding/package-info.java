/**
 * Declarations of keys, and all that follows from them: reading a YAML document with every error's position, writing the
 * value back, a JSON Schema, and a reference table. Knows nothing of Gradlab's own keys; may import only {@code binding.error} and
 * {@code text}.
 */
package org.gradlab.binding;
