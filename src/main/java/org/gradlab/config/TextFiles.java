package org.gradlab.config;

/** Whether the records are written as text as well, which is bulky. */
public enum TextFiles {
    /** If there are not many of them. */
    AUTO,
    /** However many there are. */
    TRUE,
    /** Not at all: {@code gradlab export} writes them later. */
    FALSE
}
