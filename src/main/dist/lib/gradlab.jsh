import org.gradlab.*;
import org.gradlab.event.*;
import org.gradlab.record.*;
import org.gradlab.report.Display;
import org.gradlab.restart.*;
import org.gradlab.run.*;
import org.gradlab.state.MemberSet;
import org.nd4j.linalg.api.ndarray.INDArray;
