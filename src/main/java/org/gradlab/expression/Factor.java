package org.gradlab.expression;

import static org.gradlab.expression.Nodes.number;
import static org.gradlab.expression.Nodes.power;

import java.util.Comparator;
import org.gradlab.expression.Expression.Binary;
import org.gradlab.expression.Expression.Constant;
import org.gradlab.expression.Expression.Variable;

/** A simplified expression to a positive whole power, inside a product. */
record Factor(Expression base, long exponent) {

    /** The order in which people write factors: pi*x*exp(x)*(x + 1), and sigmoid(x)*sigmoid(-x). */
    static final Comparator<Factor> ORDER = Comparator.<Factor>comparingInt(factor -> rank(factor.base))
            .thenComparing(factor -> factor.base.text().replace("-", ""))
            .thenComparingInt(factor -> factor.base.text().length())
            .thenComparing(factor -> factor.base.text());

    Expression expression() {
        return exponent == 1 ? base : power(base, number((double) exponent));
    }

    private static int rank(Expression base) {
        if (base instanceof Constant) {
            return 0;
        }
        if (base instanceof Variable) {
            return 1;
        }
        return base instanceof Binary binary && Binding.of(binary.operator()) == Binding.SUM ? 3 : 2;
    }
}
