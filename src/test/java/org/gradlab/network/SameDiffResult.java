package org.gradlab.network;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What SameDiff finds for one member: the loss, and dL/d(name) for every trainable parameter by its name. */
record SameDiffResult(double loss, Map<String, INDArray> gradients) {}
