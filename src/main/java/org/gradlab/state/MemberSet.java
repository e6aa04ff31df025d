package org.gradlab.state;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Some members of a run by the numbers that the run gives them, ascending. Random streams and starts depend on these numbers alone. */
public final class MemberSet {

    private final long first;
    private final int size;

    /** Empty where the numbers follow each other. */
    private final long[] numbers;

    private MemberSet(long first, int size, long[] numbers) {
        if (size < 1) {
            throw new IllegalArgumentException("expected at least one member, found " + size);
        }
        this.first = first;
        this.size = size;
        this.numbers = numbers;
    }

    /** {@code size} members that follow each other. */
    public static MemberSet range(long first, int size) {
        return new MemberSet(first, size, new long[0]);
    }

    /** Members with these numbers, ascending and each once. */
    public static MemberSet of(long... numbers) {
        if (IntStream.range(1, numbers.length).anyMatch(i -> numbers[i - 1] >= numbers[i])) {
            throw new IllegalArgumentException("expected numbers of members in ascending order, each once");
        }
        return new MemberSet(numbers.length == 0 ? 0 : numbers[0], numbers.length, numbers.clone());
    }

    /** How many members there are. */
    public int size() {
        return size;
    }

    /** The number of the member at {@code position}, counted from 0. */
    public long number(int position) {
        return numbers.length == 0 ? first + position : numbers[position];
    }

    /** All numbers, ascending. */
    public LongStream numbers() {
        return IntStream.range(0, size).mapToLong(this::number);
    }

    @Override
    public String toString() {
        long last = number(size - 1);
        return last - first + 1 == size ? first + ".." + last : size + " members of " + first + ".." + last;
    }
}
