package org.gradlab.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Gradlab's version, as the build wrote it into {@code version.properties}. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String number() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }
}
