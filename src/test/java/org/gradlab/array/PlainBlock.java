package org.gradlab.array;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.gradlab.random.RandomStream;

/**
 * The yardstick of the engines: the primitives as plainly as they can be written, on one member's {@code double[]} after the
 * other, and every fused operation as it is defined.
 */
record PlainBlock(int members) implements Block {

    @Override
    public Array create(int rows, int columns) {
        return new PlainArray(this, rows, columns, new double[members][rows * columns], 0);
    }

    /** Element (r, c) of member m is {@code numbers[m][offset + r * columns + c]}. */
    private record PlainArray(PlainBlock block, int rows, int columns, double[][] numbers, int offset)
            implements Array {

        private interface Element {
            double at(int member, int row, int column);
        }

        @Override
        public void fill(double value) {
            set((m, r, c) -> value);
        }

        @Override
        public void fill(double[] matrix) {
            set((m, r, c) -> matrix[r * columns + c]);
        }

        @Override
        public void load(double[] from, int at) {
            set((m, r, c) -> from[at + (m * rows + r) * columns + c]);
        }

        @Override
        public void store(double[] into, int at) {
            for (int m = 0; m < members(); m++) {
                System.arraycopy(numbers[m], offset, into, at + m * rows * columns, rows * columns);
            }
        }

        @Override
        public Array window(int from, int windowRows, int windowColumns) {
            return new PlainArray(block, windowRows, windowColumns, numbers, offset + from);
        }

        @Override
        public void uniform(long[] keys, long position) {
            set((m, r, c) -> RandomStream.uniform(keys[m], position + r * columns + c));
        }

        @Override
        public void apply(Elementwise f, Array x) {
            set((m, r, c) -> f.at(of(x, m, r, c)));
        }

        @Override
        public void combine(Pairwise f, Array x, Array y) {
            set((m, r, c) -> f.at(of(x, m, r, c), of(y, m, r, c)));
        }

        @Override
        public void product(Array x, Array w) {
            set((m, r, c) -> sum(w.rows(), k -> of(x, m, r, k) * of(w, m, k, c)));
        }

        @Override
        public void productTransposed(Array x, Array w) {
            set((m, r, c) -> sum(w.columns(), k -> of(x, m, r, k) * of(w, m, c, k)));
        }

        @Override
        public void transposedProduct(Array x, Array y) {
            set((m, r, c) -> sum(x.rows(), k -> of(x, m, k, r) * of(y, m, k, c)));
        }

        @Override
        public void reduce(Reduction reduction, Array x) {
            set((m, r, c) -> reduced(reduction, elements((PlainArray) x, m, r, c)));
        }

        /** The elements of x that the one at (row, column) of this stands for. */
        private double[] elements(PlainArray x, int m, int row, int column) {
            double[] elements = new double[0];
            for (int i = 0; i < x.rows * x.columns; i++) {
                boolean meant = (rows == 1 || i / x.columns == row) && (columns == 1 || i % x.columns == column);
                if (meant) {
                    elements = Arrays.copyOf(elements, elements.length + 1);
                    elements[elements.length - 1] = x.numbers[m][x.offset + i];
                }
            }
            return elements;
        }

        private static double reduced(Reduction reduction, double[] x) {
            double mean = Arrays.stream(x).sum() / x.length;
            return switch (reduction) {
                case SUM -> sum(x.length, i -> x[i]);
                case SUM_OF_SQUARES -> sum(x.length, i -> x[i] * x[i]);
                case SUM_OF_ABS -> sum(x.length, i -> Math.abs(x[i]));
                case MAX_OF_ABS -> Arrays.stream(x).map(Math::abs).max().orElseThrow();
                case SUM_OF_SQUARED_DEVIATIONS -> sum(x.length, i -> (x[i] - mean) * (x[i] - mean));
                case MAX -> Arrays.stream(x).max().orElseThrow();
            };
        }

        private static double sum(int count, IntToDoubleFunction term) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += term.applyAsDouble(i);
            }
            return sum;
        }

        private static double of(Array array, int m, int row, int column) {
            PlainArray x = (PlainArray) array;
            int r = x.rows == 1 ? 0 : row;
            int c = x.columns == 1 ? 0 : column;
            return x.numbers[m][x.offset + r * x.columns + c];
        }

        private void set(Element element) {
            for (int m = 0; m < members(); m++) {
                for (int i = 0; i < rows * columns; i++) {
                    numbers[m][offset + i] = element.at(m, i / columns, i % columns);
                }
            }
        }
    }
}
