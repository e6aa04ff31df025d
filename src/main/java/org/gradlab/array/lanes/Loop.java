package org.gradlab.array.lanes;

/** out = f(x) for numbers side by side. */
interface Loop {

    /** Modified: out, which may be x. */
    void run(double[] out, int to, double[] x, int from, int length);

    /**
     * Runs a loop that is a part of a function. The compiler has a budget for the methods that it compiles into one piece,
     * and beyond it vectors become objects. So all parts are called from here: it meets many of them, and compiles each for
     * itself.
     */
    static void call(Loop part, double[] out, int to, double[] x, int from, int length) {
        part.run(out, to, x, from, length);
    }
}
