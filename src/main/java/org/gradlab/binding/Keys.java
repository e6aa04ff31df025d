package org.gradlab.binding;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys of a section in the order of the reference, with the constructor that takes their values in the same order. The
 * compiler checks that they fit each other.
 *
 * @param entries what is read and written
 * @param construction the record, from values without errors
 */
public record Keys<R>(List<Declaration<R, ?>> entries, Function<Values, R> construction) {

    public Keys {
        entries = List.copyOf(entries);
    }

    /** A constructor of three arguments. */
    @FunctionalInterface
    public interface Three<A, B, C, R> {
        R of(A a, B b, C c);
    }

    /** A constructor of four arguments. */
    @FunctionalInterface
    public interface Four<A, B, C, D, R> {
        R of(A a, B b, C c, D d);
    }

    /** A constructor of five arguments. */
    @FunctionalInterface
    public interface Five<A, B, C, D, E, R> {
        R of(A a, B b, C c, D d, E e);
    }

    /** A constructor of six arguments. */
    @FunctionalInterface
    public interface Six<A, B, C, D, E, F, R> {
        R of(A a, B b, C c, D d, E e, F f);
    }

    /** A constructor of seven arguments. */
    @FunctionalInterface
    public interface Seven<A, B, C, D, E, F, G, R> {
        R of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A constructor of eight arguments. */
    @FunctionalInterface
    public interface Eight<A, B, C, D, E, F, G, H, R> {
        R of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** No keys: there is nothing to choose. */
    public static <R> Keys<R> none(Supplier<R> make) {
        return new Keys<>(List.of(), values -> make.get());
    }

    /** One key. */
    public static <R, A> Keys<R> of(Declaration<R, A> a, Function<A, R> make) {
        return new Keys<>(List.of(a), v -> make.apply(v.get(a)));
    }

    /** Two keys. */
    public static <R, A, B> Keys<R> of(Declaration<R, A> a, Declaration<R, B> b, BiFunction<A, B, R> make) {
        return new Keys<>(List.of(a, b), v -> make.apply(v.get(a), v.get(b)));
    }

    /** Three keys. */
    public static <R, A, B, C> Keys<R> of(
            Declaration<R, A> a, Declaration<R, B> b, Declaration<R, C> c, Three<A, B, C, R> make) {
        return new Keys<>(List.of(a, b, c), v -> make.of(v.get(a), v.get(b), v.get(c)));
    }

    /** Four keys. */
    public static <R, A, B, C, D> Keys<R> of(
            Declaration<R, A> a,
            Declaration<R, B> b,
            Declaration<R, C> c,
            Declaration<R, D> d,
            Four<A, B, C, D, R> make) {
        return new Keys<>(List.of(a, b, c, d), v -> make.of(v.get(a), v.get(b), v.get(c), v.get(d)));
    }

    /** Five keys. */
    public static <R, A, B, C, D, E> Keys<R> of(
            Declaration<R, A> a,
            Declaration<R, B> b,
            Declaration<R, C> c,
            Declaration<R, D> d,
            Declaration<R, E> e,
            Five<A, B, C, D, E, R> make) {
        return new Keys<>(List.of(a, b, c, d, e), v -> make.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e)));
    }

    /** Six keys. */
    public static <R, A, B, C, D, E, F> Keys<R> of(
            Declaration<R, A> a,
            Declaration<R, B> b,
            Declaration<R, C> c,
            Declaration<R, D> d,
            Declaration<R, E> e,
            Declaration<R, F> f,
            Six<A, B, C, D, E, F, R> make) {
        return new Keys<>(
                List.of(a, b, c, d, e, f), v -> make.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f)));
    }

    /** Seven keys. */
    public static <R, A, B, C, D, E, F, G> Keys<R> of(
            Declaration<R, A> a,
            Declaration<R, B> b,
            Declaration<R, C> c,
            Declaration<R, D> d,
            Declaration<R, E> e,
            Declaration<R, F> f,
            Declaration<R, G> g,
            Seven<A, B, C, D, E, F, G, R> make) {
        return new Keys<>(
                List.of(a, b, c, d, e, f, g),
                v -> make.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g)));
    }

    /** Eight keys. */
    public static <R, A, B, C, D, E, F, G, H> Keys<R> of(
            Declaration<R, A> a,
            Declaration<R, B> b,
            Declaration<R, C> c,
            Declaration<R, D> d,
            Declaration<R, E> e,
            Declaration<R, F> f,
            Declaration<R, G> g,
            Declaration<R, H> h,
            Eight<A, B, C, D, E, F, G, H, R> make) {
        return new Keys<>(
                List.of(a, b, c, d, e, f, g, h),
                v -> make.of(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), v.get(g), v.get(h)));
    }
}
