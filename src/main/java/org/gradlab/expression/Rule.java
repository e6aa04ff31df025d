package org.gradlab.expression;

/** The rules of differentiation, by the names and formulas that textbooks give them; c is constant, u and v are functions. */
public enum Rule {
    CONSTANT("constant rule", "c' = 0"),
    IDENTITY("identity rule", "x' = 1"),
    SUM("sum rule", "(u + v)' = u' + v'"),
    DIFFERENCE("difference rule", "(u - v)' = u' - v'"),
    CONSTANT_FACTOR("constant factor rule", "(c*u)' = c*u'"),
    PRODUCT("product rule", "(u*v)' = u'*v + u*v'"),
    QUOTIENT("quotient rule", "(u/v)' = (u'*v - u*v')/v^2"),
    RECIPROCAL("reciprocal rule", "(c/u)' = -c*u'/u^2"),
    POWER("power rule", "(x^n)' = n*x^(n - 1)"),
    EXPONENTIAL("exponential rule", "exp(x)' = exp(x), (c^x)' = c^x*log(c)"),
    FUNCTIONAL_POWER("functional power rule", "(u^v)' = u^v*(v'*log(u) + v*u'/u)"),
    LOGARITHM("logarithm rule", "log(x)' = 1/x"),
    SQUARE_ROOT("square root rule", "sqrt(x)' = 1/(2*sqrt(x))"),
    SINE("sine rule", "sin(x)' = cos(x)"),
    COSINE("cosine rule", "cos(x)' = -sin(x)"),
    TANGENT("tangent rule", "tan(x)' = 1 + tan(x)^2"),
    HYPERBOLIC_TANGENT("hyperbolic tangent rule", "tanh(x)' = 1 - tanh(x)^2 = sech(x)^2"),
    HYPERBOLIC_SECANT("hyperbolic secant rule", "sech(x)' = -sech(x)*tanh(x)"),
    SIGMOID("sigmoid rule", "sigmoid(x)' = sigmoid(x)*(1 - sigmoid(x)) = sigmoid(x)*sigmoid(-x)"),
    SOFTPLUS("softplus rule", "softplus(x)' = sigmoid(x)"),
    SOFTMAX("softmax rule", "softmax(u)[i]' = softmax(u)[i]*(the sum over j of softmax(u)[j]*(u[i]' - u[j]'))"),
    RECTIFIER("rectifier rule", "relu(x)' = step(x)"),
    ABSOLUTE_VALUE("absolute value rule", "abs(x)' = sign(x)"),
    PIECEWISE_CONSTANT("piecewise constant rule", "sign(x)' = step(x)' = 0 away from 0"),
    EXTREMUM("extremum rule", "max(u, v)' = step(u - v)*u' + step(v - u)*v'"),
    CHAIN("chain rule", "f(u)' = f'(u)*u'"),
    SIMPLIFICATION("simplified", "equal terms joined, numbers multiplied out");

    private final String title;
    private final String formula;

    Rule(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    /** E.g. "product rule". */
    public String title() {
        return title;
    }

    /** E.g. "(u*v)' = u'*v + u*v'". */
    public String formula() {
        return formula;
    }
}
