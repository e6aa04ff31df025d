package org.gradlab.config;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradlab.binding.Alternatives;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Cursor;
import org.gradlab.binding.Key;
import org.gradlab.binding.Keys;
import org.gradlab.binding.ListOf;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.Scalar;
import org.gradlab.binding.ValueType;
import org.gradlab.binding.WholeNumber;
import org.gradlab.config.MemberChoice.All;
import org.gradlab.config.MemberChoice.Listed;
import org.gradlab.config.MemberChoice.Ranked;

/** {@code all}, numbers of members by rank, or a list of members. */
record MemberChoiceType() implements ValueType<MemberChoice> {

    /** The keys under {@code record.members}. */
    static final MappingType<Ranked> RANKED = new MappingType<>(
            "record.members",
            Keys.of(
                    count("best", Ranked::best, "members of the first ranks"),
                    count("worst", Ranked::worst, "members of the last ranks"),
                    count("median", Ranked::median, "members of the ranks in the middle"),
                    count("random", Ranked::random, "members drawn at random"),
                    Ranked::new));

    private static final Choice<String> ALL = Choice.of(new String[] {"all"}, word -> word);
    private static final ListOf<Integer> LISTED =
            new ListOf<>(WholeNumber.ofInt(0, Config.MOST_MEMBERS - 1), "a list of members such as [3, 17]");

    private static Key<Ranked, Integer> count(String name, Function<Ranked, Integer> getter, String meaning) {
        return Key.standard(name, WholeNumber.ofInt(0, Config.MOST_MEMBERS), 0, getter, meaning);
    }

    @Override
    public Optional<MemberChoice> read(Cursor cursor) {
        if (cursor.isMapping()) {
            return RANKED.read(cursor).map(Function.identity());
        }
        if (cursor.text(Scalar.Kind.TEXT).isPresent()) {
            return ALL.read(cursor).map(word -> new All());
        }
        return cursor.isList() ? LISTED.read(cursor).map(Listed::new) : cursor.reject(expected());
    }

    @Override
    public Object write(MemberChoice value) {
        if (value instanceof Ranked ranked) {
            return RANKED.write(ranked);
        }
        return value instanceof Listed listed ? LISTED.write(listed.members()) : "all";
    }

    @Override
    public String expected() {
        return "all, numbers of members such as {best: 10, random: 20}, or " + LISTED.expected();
    }

    @Override
    public String summary() {
        return "all, keys as under `record.members`, or " + LISTED.expected();
    }

    @Override
    public JsonObject schema() {
        return Alternatives.schema(List.of(ALL.schema(), RANKED.schema(), LISTED.schema()));
    }
}
