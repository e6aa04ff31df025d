package org.gradlab.report.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.chart.Figure;
import org.gradlab.data.DataException;
import org.gradlab.report.RestartsView;
import org.gradlab.run.RunRecord;
import org.gradlab.run.TrainedMembers;

/** The figures of a run's page, for papers and slides. */
public final class PagePictures {

    private static final List<Picture> ALL = Stream.of(
                    LossPictures.ALL, SignalPictures.ALL, NetworkPictures.ALL, SurfacePictures.ALL)
            .flatMap(List::stream)
            .toList();

    private final PageContent content;

    private PagePictures(PageContent content) {
        this.content = content;
    }

    /**
     * The figures of a run that has come to its end.
     *
     * @param member that is drawn where one is; without it the best
     * @param step that is drawn where one is; without it the last
     */
    public static PagePictures of(RunRecord run, Optional<Integer> member, Optional<Long> step)
            throws IOException, ConfigException {
        RestartsView restarts = RestartsView.of(run);
        return new PagePictures(new PageContent(
                PageData.of(run, restarts),
                trained(run),
                member.orElse(restarts.results().comparison().best().member()),
                step.orElse(Long.MAX_VALUE)));
    }

    private static Optional<TrainedMembers> trained(RunRecord run) throws IOException, ConfigException {
        try {
            return run.trainedMembers();
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    /** The titles of those that there are, by name. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        ALL.stream()
                .filter(picture -> picture.has().test(content))
                .forEach(picture -> titles.put(picture.id(), picture.title()));
        return titles;
    }

    /** The figure of a name; empty if there is none. */
    public Optional<Figure> figure(String name) {
        return ALL.stream()
                .filter(picture -> picture.id().equals(name) && picture.has().test(content))
                .findFirst()
                .map(picture -> picture.draw().apply(content));
    }

    /** The data of the page, as {@link org.gradlab.report.json.Json} writes it. */
    public Object json() {
        return SealedData.open(content.data());
    }
}
