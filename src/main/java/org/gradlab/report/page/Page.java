package org.gradlab.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.file.AtomicFile;
import org.gradlab.report.RestartsView;
import org.gradlab.report.SideBySide;
import org.gradlab.run.RunRecord;
import org.gradlab.sweep.Grid;

/** The page of a run. */
public final class Page {

    /** Its name in the run folder. */
    public static final String FILE = "report.html";

    private final Map<String, Object> data;

    private Page(Map<String, Object> data) {
        this.data = data;
    }

    /** The page of a run that has come to its end. */
    public static Page of(RunRecord run, RestartsView restarts) throws IOException, ConfigException {
        return new Page(PageData.of(run, restarts));
    }

    /** The page of runs or settings side by side; a link to the page of a run leads from {@code folder}. */
    public static Page of(SideBySide compared, Optional<Grid> grid, Path folder) {
        return new Page(ComparedContent.of(compared, grid, folder));
    }

    /** The data of the page, see {@link PageData}, as {@link org.gradlab.report.json.Json} writes it. */
    public Object content() {
        return SealedData.open(data);
    }

    /** The whole page. */
    public String html() {
        return PageHtml.of(data);
    }

    /** Writes it, whole or not at all. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, html().getBytes(StandardCharsets.UTF_8));
    }
}
