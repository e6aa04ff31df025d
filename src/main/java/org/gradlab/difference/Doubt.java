package org.gradlab.difference;

/** Why a measured slope does not decide. */
public enum Doubt {
    /** There is no value on both sides of the point, however near. */
    NO_VALUES("the function has no values on both sides"),
    /** Difference quotients that are not spoiled by rounding come to no limit. */
    UNSETTLED("the difference quotients come to no limit"),
    /** The slopes on both sides of the point stay apart as far as they can be measured. */
    LEAP("the slopes on both sides do not meet, as at a kink"),
    /** The digits in which neighboring values differ are lost. */
    ROUNDING("rounding of the values hides the slope");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
