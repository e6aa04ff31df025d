package org.gradlab.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.WholeNumber;

/**
 * When measures are taken, and what is kept of them.
 *
 * @param every steps from one record step to the next; empty for about 100 record steps over the run
 * @param evaluate steps from one evaluation to the next; empty for as many as cost little beside the steps
 * @param members whose records are stored; empty for all, if they are not many
 * @param csv whether they are written as text as well
 * @param checkpoint how often it is kept where the run stands
 */
public record RecordConfig(
        OptionalLong every,
        OptionalLong evaluate,
        Optional<MemberChoice> members,
        TextFiles csv,
        CheckpointEvery checkpoint) {

    /** The most rows, of a layer or variable at a record step each, that are stored or written as text unless told otherwise. */
    public static final long MANY_ROWS = 100_000;

    /** Whose records are stored where those of all would be many. */
    public static final MemberChoice STANDARD_CHOICE = new MemberChoice.Ranked(10, 10, 1, 20);

    private static final CheckpointEvery MINUTELY = new CheckpointEvery.Time(Duration.ofMinutes(1));

    /** What stands for an absent section. */
    static final RecordConfig STANDARD =
            new RecordConfig(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), TextFiles.AUTO, MINUTELY);

    /** The keys under {@code record}. */
    static final MappingType<RecordConfig> SECTION = new MappingType<>(
            "record",
            Keys.of(
                    Key.implied(
                            "every",
                            new WholeNumber(1, TrainingConfig.MOST_STEPS).as(OptionalLong::of, OptionalLong::getAsLong),
                            OptionalLong.empty(),
                            "about 100 record steps over the run, fewer where they would cost more than a tenth of its steps",
                            RecordConfig::every,
                            "steps from one record step to the next"),
                    Key.implied(
                            "evaluate",
                            new WholeNumber(1, TrainingConfig.MOST_STEPS).as(OptionalLong::of, OptionalLong::getAsLong),
                            OptionalLong.empty(),
                            "as often as costs less than a tenth of the steps",
                            RecordConfig::evaluate,
                            "steps from one evaluation of all training and validation rows to the next: the first record"
                                    + " step from there on, and the end"),
                    Key.optional(
                            "members",
                            new MemberChoiceType(),
                            "all up to 100,000 rows of a layer or variable, else {best: 10, worst: 10, median: 1, random: 20}",
                            RecordConfig::members,
                            "whose records are stored; those of others are computed again when asked for"),
                    Key.standard(
                            "csv",
                            new TextFilesType(),
                            TextFiles.AUTO,
                            RecordConfig::csv,
                            "whether the stored records are written as text too; auto: up to 100,000 rows"),
                    Key.standard(
                            "checkpoint",
                            new CheckpointEveryType(),
                            MINUTELY,
                            RecordConfig::checkpoint,
                            "how often it is kept where the run stands, for `gradlab resume`: a time, or a number of"
                                    + " steps"),
                    RecordConfig::new));
}
