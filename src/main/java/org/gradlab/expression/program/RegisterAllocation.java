package org.gradlab.expression.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gradlab.array.Unary;

/**
 * Gives every value of a straight-line program a register. A register is free again after the last use of its value, and the
 * one that was used last is taken first: a block's few registers stay in the nearest cache. Values that no result
 * needs are left out.
 */
final class RegisterAllocation {

    private static final int NONE = -1;

    private final List<ProgramValue> operations;
    private final List<Integer> results;
    private final int inputs;
    private final int[] lastUse;
    private final int[] registers;
    private final List<Double> constants = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final List<ProgramStep> instructions = new ArrayList<>();
    private int temporaries;

    /**
     * An allocation for a program.
     *
     * @param operations the program
     * @param results the values that are asked for
     * @param inputs how many variables there are
     */
    RegisterAllocation(List<ProgramValue> operations, List<Integer> results, int inputs) {
        this.operations = operations;
        this.results = results;
        this.inputs = inputs;
        this.lastUse = lastUses(operations, results);
        this.registers = new int[operations.size()];
        Arrays.fill(registers, NONE);
    }

    Tape tape() {
        placeGivenValues();
        placeResults();
        for (int value = 0; value < operations.size(); value++) {
            if (lastUse[value] != NONE && !operations.get(value).isGiven()) {
                compute(value);
            }
        }
        copyResults();
        return new Tape(inputs, results.size(), constants, temporaries, instructions);
    }

    /** For every value the last one that is computed from it, itself if none is; {@link #NONE} if no result needs it. */
    private static int[] lastUses(List<ProgramValue> operations, List<Integer> results) {
        int[] lastUse = new int[operations.size()];
        Arrays.fill(lastUse, NONE);
        results.forEach(result -> lastUse[result] = result);
        for (int value = operations.size() - 1; value >= 0; value--) {
            if (lastUse[value] != NONE) {
                int user = value;
                operations.get(value).arguments().forEach(x -> lastUse[x] = Math.max(lastUse[x], user));
            }
        }
        return lastUse;
    }

    private void placeGivenValues() {
        for (int value = 0; value < operations.size(); value++) {
            if (operations.get(value) instanceof ProgramValue.Input input) {
                registers[value] = input.index();
            } else if (operations.get(value) instanceof ProgramValue.Constant constant && lastUse[value] != NONE) {
                registers[value] = inputs + results.size() + constants.size();
                constants.add(constant.value());
            }
        }
    }

    /** A result is computed where it is asked for, and stays there. */
    private void placeResults() {
        for (int i = 0; i < results.size(); i++) {
            int value = results.get(i);
            if (registers[value] == NONE) {
                registers[value] = inputs + i;
            }
        }
    }

    private void compute(int value) {
        ProgramValue operation = operations.get(value);
        operation.arguments().stream()
                .distinct()
                .filter(x -> lastUse[x] == value)
                .forEach(this::release);
        if (registers[value] == NONE) {
            registers[value] = free.isEmpty() ? firstTemporary() + temporaries++ : free.pop();
        }
        int out = registers[value];
        if (operation instanceof ProgramValue.Apply apply) {
            instructions.add(new ProgramStep.Apply(apply.f(), registers[apply.x()], out));
        } else if (operation instanceof ProgramValue.Combine combine) {
            instructions.add(new ProgramStep.Combine(combine.f(), registers[combine.x()], registers[combine.y()], out));
        }
    }

    private void release(int value) {
        if (registers[value] >= firstTemporary()) {
            free.push(registers[value]);
        }
    }

    private int firstTemporary() {
        return inputs + results.size() + constants.size();
    }

    /** A variable or a constant that is a result, and a result that is asked for twice. */
    private void copyResults() {
        for (int i = 0; i < results.size(); i++) {
            int register = registers[results.get(i)];
            if (register != inputs + i) {
                instructions.add(new ProgramStep.Apply(Unary.IDENTITY, register, inputs + i));
            }
        }
    }
}
