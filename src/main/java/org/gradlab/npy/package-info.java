/** Arrays in NumPy's files, .npy and .npz. May import file and text. */
package org.gradlab.npy;
