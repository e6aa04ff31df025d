package org.gradlab.experiment;

import org.gradlab.config.FunctionConfig;
import org.gradlab.objective.TeacherObjective;
import org.gradlab.random.Purpose;
import org.gradlab.random.RandomStream;
import org.gradlab.state.Population;

/** Relu units that learn from a teacher. */
record TeacherTask(FunctionConfig config, TeacherObjective objective, long seed) implements TrainingTask {

    /** Xavier's start: every weight is normal with variance 1 / n. */
    @Override
    public void draw(MemberPlan members, Population population) {
        double deviation = 1 / Math.sqrt(objective.teacher());
        for (int m = 0; m < members.members().size(); m++) {
            RandomStream stream = new RandomStream(seed, members.start(m), Purpose.INITIALIZATION);
            for (String weight : objective.variables()) {
                population.set(weight, m, deviation * stream.nextGaussian());
            }
        }
    }

    @Override
    public String words() {
        return objective.students() + " relu units learning from " + objective.teacher();
    }
}
