package org.gradlab.array;

import java.util.Arrays;

/** The array operations on one member's {@code double[rows][columns]}, as plainly as they can be written. */
final class Reference {

    private Reference() {}

    static double apply(Elementwise f, double x) {
        return switch (f) {
            case IDENTITY -> x;
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
            case SQUARE -> x * x;
            case SQRT -> Math.sqrt(x);
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SIGMOID -> sigmoid(x);
            case TANH -> StrictMath.tanh(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case SIGN -> x > 0 ? 1 : x < 0 ? -1 : Double.NaN;
            case STEP -> x > 0 ? 1 : x < 0 ? 0 : Double.NaN;
            case NONZERO -> x == 0 ? Double.NaN : x;
            case RELU -> Math.max(x, 0);
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        };
    }

    static double combine(Pairwise f, double x, double y) {
        return switch (f) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
            case POWER -> StrictMath.pow(x, y);
            case TIMES_SIGMOID_SLOPE -> x * y * (1 - y);
            case TIMES_TANH_SLOPE -> x * (1 - y * y);
            case TIMES_RELU_SLOPE -> y > 0 ? x : 0;
            case TIMES_LEAKY_RELU_SLOPE -> y > 0 ? x : 0.01 * x;
            case TIMES_SOFTPLUS_SLOPE -> x * sigmoid(y);
            case BINARY_CROSS_ENTROPY -> Math.max(x, 0) - x * y + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
        };
    }

    static double reduce(Reduction reduction, double[][] x) {
        double mean = Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElseThrow();
        double result = 0;
        for (double[] row : x) {
            for (double v : row) {
                result = switch (reduction) {
                    case SUM -> result + v;
                    case SUM_OF_SQUARES -> result + v * v;
                    case SUM_OF_ABS -> result + Math.abs(v);
                    case MAX_OF_ABS -> Math.max(result, Math.abs(v));
                    case SUM_OF_SQUARED_DEVIATIONS -> result + (v - mean) * (v - mean);
                };
            }
        }
        return result;
    }

    static double[][] product(double[][] x, double[][] w) {
        double[][] out = new double[x.length][w[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < w[0].length; c++) {
                for (int k = 0; k < w.length; k++) {
                    out[r][c] += x[r][k] * w[k][c];
                }
            }
        }
        return out;
    }

    static double[][] affine(double[][] x, double[][] w, double[][] b) {
        double[][] out = product(x, w);
        for (double[] row : out) {
            for (int c = 0; c < row.length; c++) {
                row[c] += b[0][c];
            }
        }
        return out;
    }

    static double[][] transposed(double[][] x) {
        double[][] out = new double[x[0].length][x.length];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < x[0].length; c++) {
                out[c][r] = x[r][c];
            }
        }
        return out;
    }

    static double[][] columnSums(double[][] x) {
        double[][] out = new double[1][x[0].length];
        for (double[] row : x) {
            for (int c = 0; c < row.length; c++) {
                out[0][c] += row[c];
            }
        }
        return out;
    }

    static int countZeroColumns(double[][] x) {
        int count = 0;
        for (int c = 0; c < x[0].length; c++) {
            boolean zero = true;
            for (double[] row : x) {
                zero &= row[c] == 0;
            }
            count += zero ? 1 : 0;
        }
        return count;
    }

    /** Counts of |x| between the edges, in one column of a matrix of so many. */
    static double[][] histogram(double[][] x, double[] edges, int column, int columns) {
        double[][] out = new double[edges.length + 1][columns];
        for (double[] row : x) {
            for (double v : row) {
                int bin = 0;
                for (double edge : edges) {
                    bin += Math.abs(v) >= edge ? 1 : 0;
                }
                out[bin][column]++;
            }
        }
        return out;
    }

    static double[][] logSoftmax(double[][] z) {
        double[][] out = new double[z.length][z[0].length];
        for (int r = 0; r < z.length; r++) {
            double max = Double.NEGATIVE_INFINITY;
            for (double v : z[r]) {
                max = Math.max(max, v);
            }
            double sum = 0;
            for (double v : z[r]) {
                sum += StrictMath.exp(v - max);
            }
            for (int c = 0; c < z[r].length; c++) {
                out[r][c] = z[r][c] - max - StrictMath.log(sum);
            }
        }
        return out;
    }

    static double[][] softmax(double[][] z) {
        double[][] out = logSoftmax(z);
        for (double[] row : out) {
            for (int c = 0; c < row.length; c++) {
                row[c] = StrictMath.exp(row[c]);
            }
        }
        return out;
    }

    static double[][] softmaxBackward(double[][] u, double[][] a) {
        double[][] out = new double[a.length][a[0].length];
        for (int r = 0; r < a.length; r++) {
            double sum = 0;
            for (int c = 0; c < a[r].length; c++) {
                sum += u[r][c] * a[r][c];
            }
            for (int c = 0; c < a[r].length; c++) {
                out[r][c] = a[r][c] * (u[r][c] - sum);
            }
        }
        return out;
    }

    static int countOutside(double[][] x, double low, double high) {
        int count = 0;
        for (double[] row : x) {
            for (double v : row) {
                count += v < low || v > high ? 1 : 0;
            }
        }
        return count;
    }

    static int countMatches(double[][] a, double[][] y) {
        int count = 0;
        for (int r = 0; r < a.length; r++) {
            count += namedClass(a[r]) == namedClass(y[r]) ? 1 : 0;
        }
        return count;
    }

    private static int namedClass(double[] row) {
        if (row.length == 1) {
            return row[0] > 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int c = 1; c < row.length; c++) {
            largest = row[c] > row[largest] ? c : largest;
        }
        return largest;
    }

    private static double sigmoid(double x) {
        return x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x));
    }
}
