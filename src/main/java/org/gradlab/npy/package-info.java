/** Arrays in NumPy's files, .npy and .npz. May import file. */
package org.gradlab.npy;
