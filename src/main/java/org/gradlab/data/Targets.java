package org.gradlab.data;

import java.util.List;

/** What the columns of the targets mean. */
public sealed interface Targets {

    /** How many columns there are. */
    int outputs();

    /**
     * Numbers to be approximated.
     *
     * @param names names of the columns
     */
    record Numbers(List<String> names) implements Targets {

        public Numbers {
            names = List.copyOf(names);
        }

        @Override
        public int outputs() {
            return names.size();
        }
    }

    /**
     * Classes to be told apart: one column a class (1 for the row's class, else 0), or for two classes one column that is
     * 1 for the second.
     *
     * @param names names of the classes
     * @param outputs the number of columns
     */
    record Classes(List<String> names, int outputs) implements Targets {

        public Classes {
            names = List.copyOf(names);
            if (outputs != names.size() && !(names.size() == 2 && outputs == 1)) {
                throw new IllegalArgumentException(names.size() + " classes in " + outputs + " columns");
            }
        }
    }
}
