package org.gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradlab.expression.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExploreCommandTest {

    private static final String QUARTIC = "w^4 - 8*w^2 + 2*w + 20";

    @TempDir
    private Path folder;

    @Test
    void theDerivativeIsSimplifiedAndItsRulesAreNamed() {
        assertThat(lines(QUARTIC, "--steps")).contains("df/dw = 4*w^3 - 16*w + 2");
        assertThat(run(QUARTIC, "--steps").out()).contains("2  power ", "3  constant factor ");
    }

    @Test
    void aPointHasAValueAGradientAndAKind() {
        assertThat(lines("x^2 + 3*y^2", "--at", "x=1,y=2"))
                .contains(
                        "at x = 1, y = 2",
                        "  value        13",
                        "  gradient     (2, 12), length 12.16553",
                        "  eigenvalues  2, 6");
        assertThat(run("x^2 + 3*y^2", "--at", "x=0,y=0").out()).contains("local minimum");
    }

    @ParameterizedTest
    @CsvSource({
        "(w-3)^2, w=4, value        1, slope        2: rising, '1     w = 2      1     -2        2'",
        "exp(w), w=4, value        54.59815, slope        54.59815: rising, 1     w = -50.59815",
        "w, w=4, value        4, slope        1: rising, '1     w = 3     3     1         -1'"
    })
    void oneStepFollowsTheFormula(String text, String at, String value, String gradient, String step) {
        String out =
                run(text, "--at", at, "--descend", "1", "--descent-steps", "1").out();
        assertThat(out.replaceAll(" +", " "))
                .contains(value.replaceAll(" +", " "), gradient.replaceAll(" +", " "), step.replaceAll(" +", " "));
    }

    @Test
    void theLimitNamesItsDerivativeAndWhereRoundingBegins() {
        assertThat(run("(w-3)^2", "--at", "w=3", "--limit").out())
                .contains("\n1       -1               1 ", "the derivative: 0");
        assertThat(run("exp(w)", "--at", "w=4", "--limit").out())
                .contains("spoiled by rounding", "the derivative: 54.59815");
    }

    @Test
    void derivativesAreCheckedAtEveryPoint() {
        List<String> lines = lines("sqrt(abs(w))", "--at", "w=1", "--at", "w=0", "--check");
        assertThat(lines).anyMatch(line -> line.matches("w = 1 +w +0.5 +0.5 .* agrees"));
        assertThat(lines).anyMatch(line -> line.matches("w = 0 +w +none .* cannot tell"));
        assertThat(lines).contains("cannot tell: kink, where the slope jumps in sign(w)");
    }

    @Test
    void coordinatesMayBeWrittenAsConstants() {
        assertThat(lines("sin(x)", "--at", "x=pi/2", "--tangent"))
                .anyMatch(line -> line.startsWith("tangent: T = 1 +"));
        assertThat(run("x^2", "--at", "x=-1.5e-3").out()).contains("at x = -0.0015");
    }

    @Test
    void directionsSayWhyThereAreNone() {
        assertThat(run("abs(w)", "--at", "w=0", "--directions").out()).contains("no slope in any direction: kink");
        assertThat(run("w^2", "--at", "w=3", "--directions").out()).contains("along the gradient: 6 in direction (1)");
    }

    @Test
    void manyViewsAtOnceAreCutToAScreenWhichSaysSo() {
        String[] views = {"--at", "x=1", "--check", "--tangent", "--limit", "--steps", "--hessian", "--directions"};
        List<String> arguments = new ArrayList<>(List.of("x^4/4 - x", "x^2"));
        arguments.addAll(List.of(views));
        List<String> lines = lines(arguments.toArray(String[]::new));
        assertThat(lines).hasSizeLessThanOrEqualTo(24);
        assertThat(lines.get(lines.size() - 1)).matches("\\.\\.\\. \\d+ lines more with --full");
        arguments.add("--full");
        assertThat(lines(arguments.toArray(String[]::new))).hasSizeGreaterThan(60);
    }

    @Test
    void theGridStandsBesideADescent() {
        assertThat(lines(QUARTIC, "--grid", "1000", "--range", "w=-4..4"))
                .contains(
                        "Grid of 1,000 points per variable: 1,000 evaluations",
                        "  lowest value -0.06056974 at w = -2.062062",
                        "100        10^300",
                        "Descent of 100 steps at rate 0.005681818: 202 evaluations of f and its slopes",
                        "  from w = 4");
        assertThat(run("w^2", "--grid", "9", "--at", "w=4", "--descend", "0.15", "--descent-steps", "15", "--full")
                        .out())
                .contains("value 0.0003606294 at w = 0.01899025");
    }

    @Test
    void aPlotIsWrittenAndNamesTheTurningPoints() throws IOException {
        Path file = folder.resolve("quartic.svg");
        List<String> lines = lines(QUARTIC, "--plot", file.toString(), "--at", "w=1", "--tangent");
        assertThat(lines)
                .contains("Plot: " + file)
                .anyMatch(line -> line.matches("-2.059792 +-0.0606598 +global minimum"))
                .anyMatch(line -> line.matches("0.1254941 +20.12525 +local maximum"));
        assertThat(Files.readString(file))
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains(">tangent at 1: slope -10<");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theZerosOfTheSlopeAreListedWithoutAPicture() {
        assertThat(lines(QUARTIC))
                .endsWith(
                        "Where the slope is zero, for w from -5 to 5",
                        "w          value       kind",
                        "-2.059792  -0.0606598  global minimum",
                        "0.1254941  20.12525    local maximum",
                        "1.934298   7.935414    local minimum");
        assertThat(lines("relu(x)", "--range", "-3..3")).contains("slope 0 from -3 to 0");
        assertThat(lines(QUARTIC, "--at", "1")).noneMatch(line -> line.startsWith("Where the slope is zero"));
        assertThat(lines(QUARTIC, "--at", "1", "--range", "1..2")).contains("1.934298  7.935414  global minimum");
        assertThat(json("x^2").getAsJsonObject("slopeZeros").getAsJsonArray("points"))
                .hasSize(1);
    }

    @Test
    void theZerosOfAGradientAreListedTheLowestFirst() {
        assertThat(lines("himmelblau"))
                .anyMatch(line -> line.matches("3 +2 +0 +global minimum"))
                .anyMatch(line -> line.matches("-2.805118 +3.131313 +0 \\+- [0-9.]+e-28 +global minimum"))
                .anyMatch(line -> line.matches("-0.2708446 +-0.9230386 +181.6165 +local maximum"));
        assertThat(lines("x + y")).endsWith("The gradient is zero nowhere, for x from -5 to 5, y from -5 to 5");
        assertThat(lines("sin(x*y)")).anyMatch(line -> line.startsWith("not decided: x from "));
        assertThat(json("x*y").getAsJsonObject("slopeZeros").getAsJsonArray("points"))
                .hasSize(1);
    }

    @Test
    void severalFunctionsAreDrawnInOnePicture() throws IOException {
        Path file = folder.resolve("sigmoids.svg");
        assertThat(lines("sigmoid(x)", "sigmoid(3*x)", "--plot", file.toString()))
                .contains("f = sigmoid(x)", "f = sigmoid(3*x)", "Plot: " + file);
        assertThat(Files.readString(file)).contains(">sigmoid(x)<", ">sigmoid(3*x)<");
        assertThat(json("x", "2", "--at", "x=1").getAsJsonArray("functions")).hasSize(2);
    }

    @Test
    void learningRatesStandSideBySide() throws IOException {
        Path file = folder.resolve("rates.svg");
        String out = run("w^2", "--at", "w=4", "--descend", "0.01,0.15,0.9", "--plot", file.toString())
                .out();
        assertThat(out).contains("\n0.01 is below it", "\n0.15 is below it", "\n0.9 is below it");
        assertThat(Files.readString(file))
                .contains(">learning rate 0.01<", ">learning rate 0.15<", ">learning rate 0.9<", ">step<");
    }

    @Test
    void aPlotIsAnImageOrAPageWhereItsNameSaysSo() throws IOException {
        Path image = folder.resolve("w.PNG");
        Path page = folder.resolve("w.pdf");
        assertThat(run("w^2", "--plot", image.toString()).exitCode()).isZero();
        assertThat(run("w^2", "--secant", "1", "3", "--plot", page.toString(), "--side-by-side")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(image)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readAllBytes(page)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aFolderIsNoPlot() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.svg"));
        Ran ran = run("w", "--plot", taken.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--plot: a folder, where a file was expected:", taken.toString());
    }

    @Test
    void twoVariablesAreDrawnAsContours() throws IOException {
        Path file = folder.resolve("bowl.svg");
        String[] arguments = {
            "x^2 + 3*y^2", "--at", "x=2,y=1", "--descend", "0.1", "--plot", file.toString(), "--range", "-3..3"
        };
        assertThat(run(arguments).exitCode()).isZero();
        String first = Files.readString(file);
        assertThat(first).contains(">descent<", ">gradient (uphill)<");
        run(arguments);
        assertThat(Files.readString(file)).isEqualTo(first);
    }

    @Test
    void jsonSaysTheSame() {
        JsonObject json =
                json("x^2 + 3*y^2", "--at", "x=1,y=2", "--check", "--directions", "--descend", "0.1", "--grid", "5");
        assertThat(json.keySet()).containsExactly("function", "points", "check", "grid");
        JsonObject point = json.getAsJsonArray("points").get(0).getAsJsonObject();
        assertThat(point.keySet()).containsExactly("report", "directions", "descent", "learningRateLimits");
        assertThat(point.getAsJsonObject("report").get("gradient")).hasToString("[2.0,12.0]");
        assertThat(point.getAsJsonObject("descent").getAsJsonArray("rows")).hasSize(21);
        assertThat(json.getAsJsonObject("function").get("gradient")).hasToString("[\"2*x\",\"6*y\"]");
        assertThat(json.getAsJsonObject("grid")
                        .getAsJsonObject("search")
                        .get("evaluations")
                        .getAsInt())
                .isEqualTo(25);
        assertThat(json("w^2", "--steps")
                        .getAsJsonObject("steps")
                        .getAsJsonObject("w")
                        .get("result"))
                .hasToString("\"2*w\"");
    }

    @Test
    void whatDoesNotExistIsNullWithItsReason() {
        JsonObject report = json("log(w)", "--at", "w=0")
                .getAsJsonArray("points")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("report");
        assertThat(report.get("value")).hasToString("{\"value\":null,\"reason\":\"logarithm of zero in log(w)\"}");
        assertThat(report.get("kind")).hasToString("\"undefined\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w^^2 | column 3: ",
                "weight^2 --at wieght=1 | no variable 'wieght'; it has weight; did you mean 'weight'?",
                "x*y --at x=1 | no value for y; a point is written as --at x=1,y=1",
                "w --at w=1,w=2 | 'w' is given twice",
                "w --at w=foo | expected a finite number such as 4, -0.5 or pi/4, found 'foo'",
                "w --at w=1/0 | found '1/0'",
                "x*y --at 4 | expected something like w=4 or x=1,y=2, found '4'",
                "x*y --at x=1,2,y=1,2,3 | expected equally many values of each variable, or one",
                "w --at w=1 --direction 1,2 | --direction: expected 1 numbers, one for each of w; found '1,2'",
                "x*y --at x=1,y=1 --direction 0,0 | --direction: a vector of zeros has no direction",
                "x*y --at x=1,y=1 --direction 1,2,3 | one for each of x, y, or an angle; found '1,2,3'",
                "w --direction 1 | --direction: expected a point",
                "w --hessian | --hessian: expected a point",
                "w --secant 1 1 | two different finite places",
                "x*y --secant 1 2 | --secant: needs a function of one variable; this one has 2",
                "w --chek | no option '--chek'; did you mean '--check'?",
                "--stps w | no option '--stps'; did you mean '--steps'?",
                "w --variables x | w is not among the variables x",
                "himmelblau --variables 3 | himmelblau is a function of 2 variables, not 3",
                "x*y --limit | --limit: expected a point, as in --at x=1,y=1",
                "w --directions | --directions: expected a point",
                "w --check | --check: expected a point",
                "w --tangent | --tangent: expected a point",
                "w --descend 0.1 | --descend: expected a point",
                "w --at w=1 --descend 0 | --descend: expected a learning rate above 0, found 0.0",
                "w --descent-steps 3 | --descent-steps: nothing descends",
                "w --at w=1 --descend 1 --descent-steps 0 | --descent-steps: expected at least 1",
                "x*y*z --range 1..2 | --range: of other than one or two variables nothing is searched without --grid;"
                        + " this function has 3: x, y, z",
                "w --grid 1 | at least 2 points per axis",
                "w --grid ten | --grid: expected a number of points such as 1000 or 1000^10, found 'ten'",
                "w --grid 9^0 | --grid: expected at least 1 variable",
                "w --grid 9 --range 1,2 | --range: expected LOW..HIGH such as -4..4, found '1'",
                "w --grid 9 --range v=1..2 | no variable 'v'",
                "w --grid 9 --range 2..1 | from a lower to a higher number",
                "x*y*z --plot a.svg | one or two variables; this one has 3: x, y, z",
                "w --plot a.jpg | expected a file that ends in .svg, .png or .pdf, found 'a.jpg'",
                "w --side-by-side | --side-by-side: nothing is drawn without --plot",
                "w --secant 1 1 --plot a.svg | a secant needs two different finite places",
                "x*y --secant 1 2 --plot a.svg | --secant: needs a function of one variable",
                "w --at w=1 --descend 0.1,-1 | --descend: expected a learning rate above 0, found -1.0",
                "w --plot nowhere/a.svg | --plot: no such folder",
                "2+3 --at w=1 | --at: the expression has no variable",
                "2+3 --limit | --limit: the expression has no variable",
                "2+3 --grid 9 | --grid: the expression has no variable"
            })
    void wrongUsageIsExplained(String command, String message) {
        Ran ran = run(command.split(" "));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().replace("\n  ", " ")).contains(message).doesNotContain("\tat ");
        assertThat(ran.err().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aSyntaxErrorIsPointedAt() {
        assertThat(run("w^^2").err()).contains("\n  w^^2\n    ^\n");
        assertThat(run("y = 3x\u00b2").err())
                .contains(
                        "column 7: unexpected character '\u00b2'",
                        "did you mean '3*x^2'?",
                        "\n  y = 3x\u00b2\n        ^\n");
        assertThat(run("f(x) = sin x").err()).contains("did you mean 'sin(x)'?");
    }

    @ParameterizedTest
    @CsvSource({"-w^2,-w^2", "-(w + 1),-w - 1", "-2w,-2*w", "-v^2,-v^2", "- w,-w", "-exp(w),-exp(w)"})
    void aFormulaMayBeginWithAMinusSign(String text, String formula) {
        assertThat(lines(text)).startsWith("f = " + formula);
        assertThat(lines("--steps", text)).startsWith("f = " + formula);
    }

    @Test
    void anOptionIsNoFormula() {
        assertThat(run("-h").out()).startsWith("Usage: gradlab explore");
        assertThat(lines("w^2", "--at", "-1,0", "--secant", "-1", "2"))
                .contains("-1  1  -2  falling", "  average slope  (4 - 1)/(2 - (-1)) = 1");
    }

    @Test
    void aFunctionMayBeDefinedOrKnown() {
        assertThat(lines("f(x) = 3x^2")).startsWith("f = 3*x^2", "df/dx = 6*x");
        assertThat(lines("y = (x-1)(x+1)")).startsWith("f = (x - 1)*(x + 1) = x^2 - 1");
        assertThat(lines("himmelblau")).startsWith("f = (x^2 + y - 11)^2 + (x + y^2 - 7)^2");
        assertThat(lines("rosenbrock", "--variables", "3", "--at", "x1=1,x2=1,x3=1"))
                .contains("at x1 = 1, x2 = 1, x3 = 1");
        assertThat(lines("e*x", "--variables", "e,x")).startsWith("f = e*x", "df/de = x", "df/dx = e");
        assertThat(lines("e^x")).anyMatch(line -> line.startsWith("e is read as the number"));
    }

    @Test
    void theHelpNamesEveryKnownFunction() {
        String help = run("--help").out();
        assertThat(TestFunction.values())
                .allSatisfy(function -> assertThat(help).contains(function.title()));
    }

    @Test
    void aLongFormulaIsBrokenBeforeASign() {
        assertThat(lines("beale"))
                .startsWith(
                        "f = (1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
                        "df/dx = 2*(-1 + y)*(1.5 - x + x*y) + 2*(-1 + y^2)*(2.25 - x + x*y^2)",
                        "    + 2*(-1 + y^3)*(2.625 - x + x*y^3)",
                        "df/dy = 2*x*(1.5 - x + x*y) + 4*x*y*(2.25 - x + x*y^2)",
                        "    + 6*x*y^2*(2.625 - x + x*y^3)");
    }

    @Test
    void pointsMayBeListed() {
        assertThat(lines("(w-3)^2", "--at", "w=2,3,4"))
                .endsWith("w  f  f'", "2  1  -2  falling", "3  0  0   level: local minimum", "4  1  2   rising");
        assertThat(lines("(w-3)^2", "--at", "4")).contains("at w = 4", "  slope        2: rising");
        assertThat(lines("x*y", "--at", "x=1,2,y=3,4", "--at", "x=0,y=0"))
                .endsWith(
                        "x  y  f  df/dx  df/dy",
                        "1  3  3  3      1      sloping",
                        "2  4  8  4      2      sloping",
                        "0  0  0  0      0      level: saddle");
        assertThat(lines("w^2", "--at", "1,2", "--hessian"))
                .contains("at w = 1", "at w = 2", "  Hessian      2", "  eigenvalues  2");
        assertThat(json("w^2", "--at", "1,2").getAsJsonArray("points")).hasSize(2);
    }

    @Test
    void aDirectionIsAVectorOrAnAngle() {
        assertThat(lines("x^2 + 3*y^2", "--at", "x=1,y=2", "--direction", "1,2"))
                .contains(
                        "gradient . direction = 2*0.4472136 + 12*0.8944272 = 11.62755",
                        "17.1\u00b0              0.955779  11.62755        rising",
                        "0.0\u00b0               1         12.16553        steepest up",
                        "90.0\u00b0              0         0               level",
                        "180.0\u00b0             -1        -12.16553       steepest down");
        assertThat(lines("x^2 + 3*y^2", "--at", "x=1,y=2", "--direction", "90"))
                .contains("Slope in direction (0, 1), at x = 1, y = 2");
        assertThat(lines("abs(w)", "--at", "0", "--direction", "1"))
                .contains("no slope in any direction: kink, where the slope jumps in sign(w)");
    }

    @Test
    void everyDescentIsHeldAgainstTheLimitOfItsRate() {
        assertThat(lines("w^2", "--at", "4", "--descend", "0.9,1.1"))
                .contains(
                        "0.9 is below it: each step jumps over the minimum to 0.8 of the distance",
                        "1.1 is above it: each step jumps over the minimum to 1.2 of the distance",
                        "With --full: every step.");
        assertThat(lines("w^2", "--at", "4", "--descend", "0.9,1.1", "--full"))
                .contains("limit of the rate, 2/f'': 1 everywhere")
                .hasSizeGreaterThan(50)
                .noneMatch(line -> line.startsWith("..."));
        JsonObject point = json("w^2", "--at", "4", "--descend", "0.9")
                .getAsJsonArray("points")
                .get(0)
                .getAsJsonObject();
        assertThat(point.get("learningRateLimits")
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("constant")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void aGridOfAnySizeHasACost() {
        assertThat(lines("x*y*z", "--grid", "1000^500000"))
                .contains(
                        "Grid of 1,000 points per variable: 10^9 evaluations",
                        "  too many to be searched: at most 10,000,000 are",
                        "500,000    10^1,500,000");
    }

    @Test
    void aReportFitsAScreen() {
        for (List<String> lines : List.of(
                lines(QUARTIC, "--at", "4", "--descend", "0.01"),
                lines("himmelblau", "--at", "x=0,y=0", "--direction", "1,2"),
                lines(QUARTIC, "--grid", "1000^500000"),
                lines(QUARTIC, "--steps"),
                lines(QUARTIC, "--at", "4", "--limit"),
                lines(QUARTIC, "--at", "4", "--check", "--descend", "0.001"),
                lines("w^2", "--at", "4", "--descend", "0.01,0.15,0.9"),
                lines("himmelblau", "--at", "x=0,y=0", "--directions"),
                lines("x^2 + 3*y^2", "--at", "x=2,y=1", "--limit"),
                lines("sin(x)*exp(cos(x^2))", "--steps"),
                lines("sin(10*x)"),
                lines("sin(x)*cos(y)"),
                lines(QUARTIC, "--at", "-2,-1,0,1,2", "--secant", "-2", "2"))) {
            assertThat(lines).hasSizeLessThanOrEqualTo(24).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void aConstantIsShownAsSuch() {
        assertThat(lines("2 + 3")).containsExactly("f = 5", "f' = 0, by the constant rule: c' = 0");
        assertThat(lines("5", "--steps")).anyMatch(line -> line.matches("1 +d/dx \\(5\\) = 0 +constant rule"));
        assertThat(lines("f(x) = 5", "--at", "1"))
                .contains("  slope        0: level, and f'' = 0 does not tell of what kind");
    }

    private record Ran(int exitCode, String out, String err) {}

    private static JsonObject json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return JsonParser.parseString(run(all.toArray(String[]::new)).out()).getAsJsonObject();
    }

    private static List<String> lines(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        return ran.out().lines().toList();
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("explore"));
        all.addAll(List.of(arguments));
        int exitCode = Main.run(all, Terminal.NONE, new PrintWriter(out), new PrintWriter(err, true));
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
