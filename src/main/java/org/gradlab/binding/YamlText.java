package org.gradlab.binding;

import java.util.Optional;
import org.gradlab.binding.error.ConfigError;
import org.gradlab.binding.error.ConfigException;
import org.gradlab.binding.error.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML text and the tree of nodes it stands for, within limits that no honest configuration meets: a million
 * characters, 50 levels of nesting, 100 aliases, and no merge key.
 */
final class YamlText {

    private static final int MOST_CODE_POINTS = 1 << 20;
    private static final int MOST_LEVELS = 50;
    private static final int MOST_ALIASES = 100;
    private static final String OVERRIDE_OPTION = "--set ";

    private final String source;
    private final String text;
    private final LoadSettings settings;

    /** Text from {@code source}: a file's name, or an override as the user wrote it. */
    YamlText(String source, String text) {
        this.source = source;
        this.text = text;
        this.settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_CODE_POINTS)
                .build();
    }

    /** The only document of the text; empty if the text holds nothing but comments. */
    Optional<Node> compose() throws ConfigException {
        try {
            checkLimits();
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().map(YamlText::position).orElse(Position.wholeOf(source));
            throw new ConfigException(new ConfigError(at, "", "valid YAML", explanation(e)));
        } catch (ReaderException e) {
            String found = String.format("the character U+%04X", e.getCodePoint());
            throw new ConfigException(new ConfigError(positionOf(e.getPosition()), "", "printable text", found));
        } catch (YamlEngineException e) {
            String found = String.valueOf(e.getMessage());
            throw new ConfigException(new ConfigError(Position.wholeOf(source), "", "valid YAML", found));
        }
    }

    /** Where a mark stands; a mark in an override stands for the override as a whole. */
    static Position position(Mark mark) {
        if (mark.getName().startsWith(OVERRIDE_OPTION)) {
            return Position.wholeOf(mark.getName());
        }
        return new Position(mark.getName(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The source of nodes that come from an override. */
    static String overrideSource(String assignment) {
        return OVERRIDE_OPTION + assignment;
    }

    /** Walks the events, which needs no stack however deep the text is nested; composing does. */
    private void checkLimits() throws ConfigException {
        int depth = 0;
        int aliases = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > MOST_LEVELS) {
                throw rejected(event, "at most " + MOST_LEVELS + " levels of nesting", "more");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof AliasEvent && ++aliases > MOST_ALIASES) {
                throw rejected(event, "at most " + MOST_ALIASES + " aliases", "more");
            } else if (event instanceof ScalarEvent scalar && isMerge(scalar)) {
                throw rejected(event, "keys written out, since YAML 1.2 has no merge key", "\"<<\"");
            }
        }
    }

    /** Merging is not in YAML 1.2, and an anchor merged into itself would never end. */
    private static boolean isMerge(ScalarEvent scalar) {
        boolean isTagged = scalar.getTag().filter(Tag.MERGE.getValue()::equals).isPresent();
        return isTagged || (scalar.isPlain() && scalar.getValue().equals("<<"));
    }

    private ConfigException rejected(Event event, String expected, String found) {
        Position at = event.getStartMark().map(YamlText::position).orElse(Position.wholeOf(source));
        return new ConfigException(new ConfigError(at, "", expected, found));
    }

    private Position positionOf(int codePointIndex) {
        int line = 1;
        int column = 1;
        for (int codePoint : text.codePoints().limit(codePointIndex).toArray()) {
            line += codePoint == '\n' ? 1 : 0;
            column = codePoint == '\n' ? 1 : column + 1;
        }
        return new Position(source, line, column);
    }

    private static String explanation(MarkedYamlEngineException e) {
        String context = e.getContext() == null || e.getContext().isBlank() ? "" : " (" + e.getContext() + ")";
        String problem = String.valueOf(e.getProblem());
        String found = problem.replaceFirst("^(but )?found ", "");
        return (found.equals(problem) ? "a mistake: " : "") + found + context;
    }
}
