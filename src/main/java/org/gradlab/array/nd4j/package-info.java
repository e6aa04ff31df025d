/** The nd4j engine: matrices are INDArrays, products are BLAS calls, each member by itself. */
package org.gradlab.array.nd4j;
