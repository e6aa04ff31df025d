package org.gradlab.array.features;

import java.util.Arrays;

/** The three products of a block's matrices, and the room that they work in. */
final class Products {

    private final Product product = new Product();

    /** What is added where nothing is to be added: the one number that changes no other, not even -0. */
    private double[] none = new double[0];

    private double[] transposed = new double[0];
    private double[] apart = new double[0];

    /** z = x w + b. Modified: z. */
    void affine(Layout z, Layout x, Layout w, Layout b, int member) {
        product.left(x.data(), x.start(member), x.stride(), 1).bias(b.data(), b.start(member));
        right(w, member).write(z, member);
    }

    /** z = x w. Modified: z. */
    void product(Layout z, Layout x, Layout w, int member) {
        product.left(x.data(), x.start(member), x.stride(), 1).bias(none(z.columns()), 0);
        right(w, member).write(z, member);
    }

    /** z = x^T y. Modified: z. */
    void transposedProduct(Layout z, Layout x, Layout y, int member) {
        product.left(x.data(), x.start(member), 1, x.stride()).bias(none(z.columns()), 0);
        right(y, member).write(z, member);
    }

    /** z = x w^T. Modified: z. */
    void productTransposed(Layout z, Layout x, Layout w, int member) {
        product.left(x.data(), x.start(member), x.stride(), 1).bias(none(z.columns()), 0);
        transposedRight(w, member).write(z, member);
    }

    private Products transposedRight(Layout w, int member) {
        if (w.columns() == 1 && w.isDense()) {
            product.right(w.data(), w.start(member), 0, 1);
        } else {
            int stride = Layout.apart(Registers.filledGroups(w.rows()));
            transpose(w, member, stride);
            product.right(transposed, 0, stride, w.columns());
        }
        return this;
    }

    /** z = x w + b, of a member's w and b and of rows that begin at {@code from}; b may be null. Modified: z, and a vector's numbers behind it. */
    void affine(Layout z, int to, Layout x, int from, Layout w, Layout b, int member) {
        product.left(x.data(), from, x.stride(), 1)
                .right(w.data(), w.start(member), w.stride(), w.rows())
                .bias(b == null ? none(z.columns()) : b.data(), b == null ? 0 : b.start(member))
                .into(z.data(), to, z.stride(), z.rows(), z.columns());
    }

    /** z = x w^T, of a member's w. Modified: z, and a vector's numbers behind it. */
    void back(Layout z, Layout x, Layout w, int member) {
        product.left(x.data(), 0, x.stride(), 1).bias(none(z.columns()), 0);
        transposedRight(w, member).product.into(z.data(), 0, z.stride(), z.rows(), z.columns());
    }

    /** A member's z = x^T y, of rows that begin at {@code from}. Modified: z, and a vector's numbers behind it. */
    void transposedProduct(Layout z, int member, Layout x, int from, Layout y) {
        product.left(x.data(), from, 1, x.stride())
                .right(y.data(), 0, y.stride(), y.rows())
                .bias(none(z.columns()), 0)
                .into(z.data(), z.start(member), z.stride(), z.rows(), z.columns());
    }

    private Products right(Layout y, int member) {
        product.right(y.data(), y.start(member), y.stride(), y.rows());
        return this;
    }

    /** A vector must not reach from a window's last number into what lies behind it. */
    private void write(Layout z, int member) {
        if (z.isWindow() && z.columns() % Registers.GROUP != 0) {
            apart = atLeast(z.size(), apart);
            product.into(apart, 0, z.columns(), z.rows(), z.columns());
            System.arraycopy(apart, 0, z.data(), z.start(member), z.size());
        } else {
            product.into(z.data(), z.start(member), z.stride(), z.rows(), z.columns());
        }
    }

    private void transpose(Layout w, int member, int stride) {
        int rows = w.rows();
        int columns = w.columns();
        transposed = atLeast(columns * stride, transposed);
        double[] from = w.data();
        double[] to = transposed;
        for (int top = 0; top < rows; top += Registers.GROUP) {
            int bottom = Math.min(rows, top + Registers.GROUP);
            for (int column = 0; column < columns; column++) {
                int at = w.start(member) + column;
                for (int row = top; row < bottom; row++) {
                    to[column * stride + row] = from[at + row * w.stride()];
                }
            }
        }
    }

    private double[] none(int columns) {
        if (none.length < columns + Registers.GROUP) {
            none = atLeast(columns, none);
            Arrays.fill(none, -0.0);
        }
        return none;
    }

    private static double[] atLeast(int length, double[] room) {
        return room.length < length + Registers.GROUP ? new double[length + Registers.GROUP] : room;
    }
}
