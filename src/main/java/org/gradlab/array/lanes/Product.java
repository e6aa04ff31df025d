package org.gradlab.array.lanes;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.gradlab.array.lanes.Lanes.DOUBLES;

import jdk.incubator.vector.DoubleVector;

/**
 * Matrix products of every member, blocked so that eight or sixteen sums stay in registers.
 *
 * <p>Steps make it fit every kind of product: a transposed operand is its transposed {@link PanelLayout}. Each element is one
 * chain of fused multiply-adds over the inner index in ascending order, whichever tile it falls into.
 */
final class Product {

    private static final int TILE_ROWS = 4;
    private static final int TILE_COLUMNS = 2;

    /** Registers of 512 bits come in 32, enough for sixteen sums; of the narrower ones there may be 16. */
    private static final boolean MANY_REGISTERS = DOUBLES.vectorBitSize() == 512;

    private Product() {}

    /**
     * out = start + x w, [rows, depth] times [depth, columns]. Modified: out, which shares no memory with the others.
     *
     * @param start one row, which stands in for all of them, or a constant
     */
    static void multiply(PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int lanes) {
        if (out.rows() < TILE_ROWS && out.rows() < out.columns()) {
            // Tiles are higher than wide: the transposed product fills them better.
            multiply(out.transposed(), w.transposed(), x.transposed(), start.transposed(), lanes);
            return;
        }
        int row = 0;
        for (; row + TILE_ROWS <= out.rows(); row += TILE_ROWS) {
            rowsOfTiles(out, x, w, start, row, lanes);
        }
        for (; row < out.rows(); row++) {
            singleRow(out.transposed(), w.transposed(), x.transposed(), start.transposed(), row, lanes);
        }
    }

    private static void rowsOfTiles(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int row, int lanes) {
        int column = 0;
        if (MANY_REGISTERS) {
            for (; column + 2 * TILE_COLUMNS <= out.columns(); column += 2 * TILE_COLUMNS) {
                tile4x4(out, x, w, start, row, column, lanes);
            }
        }
        for (; column + TILE_COLUMNS <= out.columns(); column += TILE_COLUMNS) {
            tile4x2(out, x, w, start, row, column, lanes);
        }
        if (column < out.columns()) {
            tile4x1(out, x, w, start, row, column, lanes);
        }
    }

    /** A row that fills no tile, as a column of the transposed product. */
    private static void singleRow(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int column, int lanes) {
        int row = 0;
        for (; row + TILE_ROWS <= out.rows(); row += TILE_ROWS) {
            tile4x1(out, x, w, start, row, column, lanes);
        }
        for (; row < out.rows(); row++) {
            tile1x1(out, x, w, start, row, column, lanes);
        }
    }

    private static void tile4x4(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int row, int column, int lanes) {
        for (int lane = 0; lane < lanes; lane += Lanes.VECTOR) {
            double[] xs = x.data();
            double[] ws = w.data();
            int i = x.index(row, 0, lane);
            int j = w.index(0, column, lane);
            int xRow = x.rowStep();
            int wColumn = w.columnStep();
            int s = start.index(row, column, lane);
            int startColumn = start.columnStep();
            double[] starts = start.data();
            // One row stands in for all of them, see multiply.
            DoubleVector sum00 = fromArray(DOUBLES, starts, s);
            DoubleVector sum01 = fromArray(DOUBLES, starts, s + startColumn);
            DoubleVector sum02 = fromArray(DOUBLES, starts, s + 2 * startColumn);
            DoubleVector sum03 = fromArray(DOUBLES, starts, s + 3 * startColumn);
            DoubleVector sum10 = sum00;
            DoubleVector sum11 = sum01;
            DoubleVector sum12 = sum02;
            DoubleVector sum13 = sum03;
            DoubleVector sum20 = sum00;
            DoubleVector sum21 = sum01;
            DoubleVector sum22 = sum02;
            DoubleVector sum23 = sum03;
            DoubleVector sum30 = sum00;
            DoubleVector sum31 = sum01;
            DoubleVector sum32 = sum02;
            DoubleVector sum33 = sum03;
            for (int k = depth(x, w); k > 0; k--) {
                DoubleVector w0 = fromArray(DOUBLES, ws, j);
                DoubleVector w1 = fromArray(DOUBLES, ws, j + wColumn);
                DoubleVector w2 = fromArray(DOUBLES, ws, j + 2 * wColumn);
                DoubleVector w3 = fromArray(DOUBLES, ws, j + 3 * wColumn);
                DoubleVector x0 = fromArray(DOUBLES, xs, i);
                sum00 = x0.fma(w0, sum00);
                sum01 = x0.fma(w1, sum01);
                sum02 = x0.fma(w2, sum02);
                sum03 = x0.fma(w3, sum03);
                DoubleVector x1 = fromArray(DOUBLES, xs, i + xRow);
                sum10 = x1.fma(w0, sum10);
                sum11 = x1.fma(w1, sum11);
                sum12 = x1.fma(w2, sum12);
                sum13 = x1.fma(w3, sum13);
                DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * xRow);
                sum20 = x2.fma(w0, sum20);
                sum21 = x2.fma(w1, sum21);
                sum22 = x2.fma(w2, sum22);
                sum23 = x2.fma(w3, sum23);
                DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * xRow);
                sum30 = x3.fma(w0, sum30);
                sum31 = x3.fma(w1, sum31);
                sum32 = x3.fma(w2, sum32);
                sum33 = x3.fma(w3, sum33);
                i += x.columnStep();
                j += w.rowStep();
            }
            int o = out.index(row, column, lane);
            int outRow = out.rowStep();
            int outColumn = out.columnStep();
            double[] outs = out.data();
            sum00.intoArray(outs, o);
            sum01.intoArray(outs, o + outColumn);
            sum02.intoArray(outs, o + 2 * outColumn);
            sum03.intoArray(outs, o + 3 * outColumn);
            sum10.intoArray(outs, o + outRow);
            sum11.intoArray(outs, o + outRow + outColumn);
            sum12.intoArray(outs, o + outRow + 2 * outColumn);
            sum13.intoArray(outs, o + outRow + 3 * outColumn);
            sum20.intoArray(outs, o + 2 * outRow);
            sum21.intoArray(outs, o + 2 * outRow + outColumn);
            sum22.intoArray(outs, o + 2 * outRow + 2 * outColumn);
            sum23.intoArray(outs, o + 2 * outRow + 3 * outColumn);
            sum30.intoArray(outs, o + 3 * outRow);
            sum31.intoArray(outs, o + 3 * outRow + outColumn);
            sum32.intoArray(outs, o + 3 * outRow + 2 * outColumn);
            sum33.intoArray(outs, o + 3 * outRow + 3 * outColumn);
        }
    }

    private static void tile4x2(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int row, int column, int lanes) {
        for (int lane = 0; lane < lanes; lane += Lanes.VECTOR) {
            double[] xs = x.data();
            double[] ws = w.data();
            int i = x.index(row, 0, lane);
            int j = w.index(0, column, lane);
            int xRow = x.rowStep();
            int wColumn = w.columnStep();
            int s = start.index(row, column, lane);
            DoubleVector sum00 = fromArray(DOUBLES, start.data(), s);
            DoubleVector sum01 = fromArray(DOUBLES, start.data(), s + start.columnStep());
            DoubleVector sum10 = fromArray(DOUBLES, start.data(), s + start.rowStep());
            DoubleVector sum11 = fromArray(DOUBLES, start.data(), s + start.rowStep() + start.columnStep());
            DoubleVector sum20 = fromArray(DOUBLES, start.data(), s + 2 * start.rowStep());
            DoubleVector sum21 = fromArray(DOUBLES, start.data(), s + 2 * start.rowStep() + start.columnStep());
            DoubleVector sum30 = fromArray(DOUBLES, start.data(), s + 3 * start.rowStep());
            DoubleVector sum31 = fromArray(DOUBLES, start.data(), s + 3 * start.rowStep() + start.columnStep());
            for (int k = depth(x, w); k > 0; k--) {
                DoubleVector w0 = fromArray(DOUBLES, ws, j);
                DoubleVector w1 = fromArray(DOUBLES, ws, j + wColumn);
                DoubleVector x0 = fromArray(DOUBLES, xs, i);
                sum00 = x0.fma(w0, sum00);
                sum01 = x0.fma(w1, sum01);
                DoubleVector x1 = fromArray(DOUBLES, xs, i + xRow);
                sum10 = x1.fma(w0, sum10);
                sum11 = x1.fma(w1, sum11);
                DoubleVector x2 = fromArray(DOUBLES, xs, i + 2 * xRow);
                sum20 = x2.fma(w0, sum20);
                sum21 = x2.fma(w1, sum21);
                DoubleVector x3 = fromArray(DOUBLES, xs, i + 3 * xRow);
                sum30 = x3.fma(w0, sum30);
                sum31 = x3.fma(w1, sum31);
                i += x.columnStep();
                j += w.rowStep();
            }
            int o = out.index(row, column, lane);
            int outRow = out.rowStep();
            int outColumn = out.columnStep();
            double[] outs = out.data();
            sum00.intoArray(outs, o);
            sum01.intoArray(outs, o + outColumn);
            sum10.intoArray(outs, o + outRow);
            sum11.intoArray(outs, o + outRow + outColumn);
            sum20.intoArray(outs, o + 2 * outRow);
            sum21.intoArray(outs, o + 2 * outRow + outColumn);
            sum30.intoArray(outs, o + 3 * outRow);
            sum31.intoArray(outs, o + 3 * outRow + outColumn);
        }
    }

    private static void tile4x1(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int row, int column, int lanes) {
        for (int lane = 0; lane < lanes; lane += Lanes.VECTOR) {
            double[] xs = x.data();
            double[] ws = w.data();
            int i = x.index(row, 0, lane);
            int j = w.index(0, column, lane);
            int xRow = x.rowStep();
            int s = start.index(row, column, lane);
            DoubleVector sum0 = fromArray(DOUBLES, start.data(), s);
            DoubleVector sum1 = fromArray(DOUBLES, start.data(), s + start.rowStep());
            DoubleVector sum2 = fromArray(DOUBLES, start.data(), s + 2 * start.rowStep());
            DoubleVector sum3 = fromArray(DOUBLES, start.data(), s + 3 * start.rowStep());
            for (int k = depth(x, w); k > 0; k--) {
                DoubleVector w0 = fromArray(DOUBLES, ws, j);
                sum0 = fromArray(DOUBLES, xs, i).fma(w0, sum0);
                sum1 = fromArray(DOUBLES, xs, i + xRow).fma(w0, sum1);
                sum2 = fromArray(DOUBLES, xs, i + 2 * xRow).fma(w0, sum2);
                sum3 = fromArray(DOUBLES, xs, i + 3 * xRow).fma(w0, sum3);
                i += x.columnStep();
                j += w.rowStep();
            }
            int o = out.index(row, column, lane);
            sum0.intoArray(out.data(), o);
            sum1.intoArray(out.data(), o + out.rowStep());
            sum2.intoArray(out.data(), o + 2 * out.rowStep());
            sum3.intoArray(out.data(), o + 3 * out.rowStep());
        }
    }

    private static void tile1x1(
            PanelLayout out, PanelLayout x, PanelLayout w, PanelLayout start, int row, int column, int lanes) {
        for (int lane = 0; lane < lanes; lane += Lanes.VECTOR) {
            int i = x.index(row, 0, lane);
            int j = w.index(0, column, lane);
            DoubleVector sum = fromArray(DOUBLES, start.data(), start.index(row, column, lane));
            for (int k = depth(x, w); k > 0; k--) {
                sum = fromArray(DOUBLES, x.data(), i).fma(fromArray(DOUBLES, w.data(), j), sum);
                i += x.columnStep();
                j += w.rowStep();
            }
            sum.intoArray(out.data(), out.index(row, column, lane));
        }
    }

    /** The inner length, of which an operand that stands in for any shape knows nothing. */
    private static int depth(PanelLayout x, PanelLayout w) {
        return Math.max(x.columns(), w.rows());
    }
}
