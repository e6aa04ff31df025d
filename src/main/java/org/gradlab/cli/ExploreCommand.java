package org.gradlab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gradlab.expression.Definition;
import org.gradlab.expression.Point;
import org.gradlab.report.Display;
import org.gradlab.report.OutputSection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a written function: its derivatives, and what they say at points and over a range. */
@Command(
        name = "explore",
        preprocessor = LeadingMinus.class,
        description = {
            "Show a written function: its derivatives, what they say at a point, and where they lead.",
            "",
            "EXPRESSION knows + - * / ^, parentheses, pi, e, any names of variables, and exp log sqrt sin cos tan tanh"
                    + " sigmoid softplus relu abs min max softmax(a,b,c)[0]. 3x is 3*x. It may begin with f(x) = or y =,"
                    + " or be the name of a known function: parabola, rugged-quartic, saddle, rosenbrock, himmelblau,"
                    + " rastrigin, ackley, beale, styblinski-tang.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gradlab explore 'w^4 - 8*w^2 + 2*w + 20' --steps",
            "  gradlab explore '(w-3)^2' --at w=4 --limit --tangent --plot parabola.svg",
            "  gradlab explore 'f(x) = -x^2 + 3x' --at -1,0,1,2 --secant 0 2",
            "  gradlab explore himmelblau --at x=0,y=0 --direction 1,2",
            "  gradlab explore 'sigmoid(x)' 'sigmoid(3*x)' --plot sigmoids.pdf",
            "  gradlab explore 'w^2' --at w=4 --descend 0.01,0.15,0.9 --plot rates.png",
            "  gradlab explore 'exp(w)' --at w=0,4 --check",
            "  gradlab explore 'x^2 + 3*y^2' --at x=2,y=1 --descend 0.1 --plot bowl.svg",
            "  gradlab explore 'w^4 - 8*w^2 + 2*w + 20' --grid 1000 --range w=-4..4"
        })
final class ExploreCommand implements Callable<Integer> {

    /** Lines of a function's formula, with the blank one. */
    private static final int FORMULA = 2;

    @ParentCommand
    private Gradlab parent;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPRESSION",
            description = "The function, such as 'w^4 - 8*w^2 + 2*w + 20', 'y = 3x' or himmelblau. May be several.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--variables",
            paramLabel = "NAME,...|N",
            description =
                    "Which names are variables, as in --variables e,x; of a function known by its name, how many it has.")
    private String variables = "";

    @Option(names = "--steps", description = "List the rules of differentiation as they are applied.")
    private boolean steps;

    @Option(names = "--full", description = "Print all there is to say, not only what fits a screen.")
    private boolean full;

    @Option(
            names = "--json",
            description = "Print the results as JSON; what has no value is {\"value\": null, \"reason\": ...}.")
    private boolean json;

    @ArgGroup(validate = false, heading = "%nAt points:%n")
    private PointOptions pointOptions = new PointOptions();

    @ArgGroup(validate = false, heading = "%nOver a range:%n")
    private RangeOptions rangeOptions = new RangeOptions();

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(spec, parent.terminal(), full, json);
        printer.print(WrongUsage.checked(spec, () -> sections(printer)));
        return 0;
    }

    private List<OutputSection> sections(Printer printer) throws IOException {
        List<Definition> definitions = texts.stream()
                .map(text -> Definition.of(text.strip(), variables))
                .toList();
        SortedSet<String> names = new TreeSet<>();
        definitions.forEach(definition -> names.addAll(definition.variables()));
        VariableSyntax syntax = new VariableSyntax(List.copyOf(names));
        List<Point> points = pointOptions.points(syntax, rangeOptions);
        rangeOptions.check(syntax);
        Display display = room(printer.display(), names.size(), points.size());
        List<FunctionViews> functions = definitions.stream()
                .map(definition -> new FunctionViews(definition, syntax.variables(), display))
                .toList();
        List<OutputSection> sections = new ArrayList<>();
        if (functions.size() == 1) {
            sections.addAll(sections(functions.get(0), syntax, points));
        } else {
            List<Object> contents = new ArrayList<>();
            List<OutputSection> all = new ArrayList<>();
            for (FunctionViews function : functions) {
                List<OutputSection> ofOne = sections(function, syntax, points);
                contents.add(OutputSection.contents(ofOne));
                all.addAll(ofOne);
            }
            sections.add(new OutputSection("functions", contents, OutputSection.lines(all)));
        }
        sections.addAll(rangeOptions.plots(functions, syntax, points, pointOptions));
        return sections;
    }

    /** What each table may take of a screen, on which the formulas and all that is no table stand as well. */
    private Display room(Display screen, int variables, int points) {
        int tables = (steps ? Math.max(1, variables) : 0)
                + pointOptions.tables(points, variables)
                + rangeOptions.tables(points, variables);
        int beside = FORMULA
                + variables
                + pointOptions.linesBesideTables(points, variables)
                + rangeOptions.linesBesideTables();
        return screen.below(texts.size() * beside).part(texts.size() * Math.max(1, tables));
    }

    private List<OutputSection> sections(FunctionViews function, VariableSyntax syntax, List<Point> points) {
        List<OutputSection> sections = new ArrayList<>(List.of(function.formulas()));
        if (steps) {
            sections.add(function.derivations());
        }
        if (!points.isEmpty()) {
            sections.add(pointOptions.sections(function, points));
        }
        if (pointOptions.check()) {
            sections.add(function.check(points));
        }
        sections.addAll(rangeOptions.searches(function, syntax, points, pointOptions));
        return sections;
    }
}
