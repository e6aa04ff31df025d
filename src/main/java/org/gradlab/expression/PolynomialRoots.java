package org.gradlab.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The real zeros of a polynomial, all of them and each once, by Sturm's theorem: the number of zeros between two places is the difference
 * of the numbers of sign changes in a chain of remainders there (Sturm 1829). Places are exact decimals.
 */
public final class PolynomialRoots {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ODD_SHARE = new BigDecimal("0.4375");

    /** A double has 53 digits, and may lie 1,074 of them below one. */
    private static final int MOST_HALVINGS = 1200;

    private final Polynomial simple;
    private final List<Polynomial> chain;
    private final List<Span> spans = new ArrayList<>();

    private PolynomialRoots(Polynomial polynomial) {
        this.simple = polynomial.squareFree();
        this.chain = chain(simple);
    }

    /**
     * A zero.
     *
     * @param x the nearest double
     * @param signBefore of the polynomial, up to the zero before
     * @param signAfter of the polynomial, up to the zero after
     */
    public record Root(double x, int signBefore, int signAfter) {}

    /** An interval whose ends are no zeros. */
    private record Span(BigDecimal from, BigDecimal to) {

        Span first(BigDecimal place) {
            return new Span(from, place);
        }

        Span second(BigDecimal place) {
            return new Span(place, to);
        }

        BigDecimal at(BigDecimal share) {
            return from.add(to.subtract(from).multiply(share));
        }
    }

    /** The zeros of a polynomial that is not zero itself, whose nearest doubles lie in an interval, by increasing x. */
    public static List<Root> of(Polynomial polynomial, Interval interval) {
        PolynomialRoots roots = new PolynomialRoots(polynomial);
        roots.isolate(roots.around(interval));
        return roots.spans.stream()
                .map(span -> new Root(roots.refined(span), polynomial.signAt(span.from), polynomial.signAt(span.to)))
                .filter(root -> interval.contains(root.x()))
                .toList();
    }

    private static List<Polynomial> chain(Polynomial simple) {
        List<Polynomial> chain = new ArrayList<>(List.of(simple));
        Polynomial last = simple;
        Polynomial next = simple.derivative();
        while (!next.isZero()) {
            chain.add(next);
            Polynomial rest = last.remainder(next).negated();
            last = next;
            next = rest;
        }
        return chain;
    }

    /** A little wider on both sides. */
    private Span around(Interval interval) {
        BigDecimal margin = new BigDecimal(interval.high())
                .subtract(new BigDecimal(interval.low()))
                .multiply(HALF.pow(5));
        BigDecimal from = new BigDecimal(interval.low()).subtract(margin);
        BigDecimal to = new BigDecimal(interval.high()).add(margin);
        while (simple.signAt(from) == 0) {
            from = from.subtract(margin);
        }
        while (simple.signAt(to) == 0) {
            to = to.add(margin);
        }
        return new Span(from, to);
    }

    private void isolate(Span span) {
        int count = changes(span.from) - changes(span.to);
        if (count == 1) {
            spans.add(span);
        } else if (count > 1) {
            BigDecimal place = split(span);
            isolate(span.first(place));
            isolate(span.second(place));
        }
    }

    /** Near the middle, and no zero. */
    private BigDecimal split(Span span) {
        BigDecimal place = span.at(HALF);
        while (simple.signAt(place) == 0) {
            place = span.first(place).at(ODD_SHARE);
        }
        return place;
    }

    /** Of signs in the chain, zeros left out. */
    private int changes(BigDecimal place) {
        int changes = 0;
        int last = 0;
        for (Polynomial polynomial : chain) {
            int sign = polynomial.signAt(place);
            changes += sign * last < 0 ? 1 : 0;
            last = sign == 0 ? last : sign;
        }
        return changes;
    }

    private double refined(Span isolated) {
        if (isolated.from.signum() < 0 && isolated.to.signum() > 0 && simple.signAt(BigDecimal.ZERO) == 0) {
            return 0;
        }
        Span span = isolated;
        int before = simple.signAt(span.from);
        for (int i = 0; i < MOST_HALVINGS && span.from.doubleValue() != span.to.doubleValue(); i++) {
            BigDecimal middle = span.at(HALF);
            int sign = simple.signAt(middle);
            if (sign == 0) {
                return middle.doubleValue();
            }
            span = sign == before ? span.second(middle) : span.first(middle);
        }
        return span.from.doubleValue() + 0.0;
    }
}
