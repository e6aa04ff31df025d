package org.gradlab.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradlab.state.MemberSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Members as they are given on a command line: {@code 0..9999}, both included. */
final class MemberRange implements ITypeConverter<MemberSet> {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

    @Override
    public MemberSet convert(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            if (first <= last) {
                return MemberSet.range(first, last - first + 1);
            }
        }
        throw new TypeConversionException("expected a range of members such as 0..9999; found \"" + text + "\"");
    }
}
