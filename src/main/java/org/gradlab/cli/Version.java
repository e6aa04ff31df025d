package org.gradlab.cli;

import java.io.IOException;
import org.gradlab.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code gradlab --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"gradlab " + ProgramVersion.number()};
    }
}
