package org.gradlab;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.FileDescriptor;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The direction of dependencies, and what only one package may touch. */
@AnalyzeClasses(packages = "org.gradlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = packages(
                    "array",
                    "chart",
                    "difference",
                    "random",
                    "binding",
                    "file",
                    "text",
                    "config",
                    "npy",
                    "data",
                    "state",
                    "expression",
                    "initializer",
                    "explore",
                    "loss",
                    "optimizer",
                    "network",
                    "measure",
                    "objective",
                    "train",
                    "diagnosis",
                    "restart",
                    "curvature",
                    "solution",
                    "statistic",
                    "engine",
                    "experiment",
                    "event",
                    "record",
                    "run",
                    "sweep",
                    "moment",
                    "check",
                    "explain",
                    "predict",
                    "forecast",
                    "stability",
                    "landscape",
                    "doctor",
                    "report",
                    "bench",
                    "cli")
            .whereLayer("array")
            .mayOnlyAccessLayers("random")
            .whereLayer("chart")
            .mayOnlyAccessLayers("text")
            .whereLayer("difference")
            .mayNotAccessAnyLayer()
            .whereLayer("random")
            .mayNotAccessAnyLayer()
            .whereLayer("binding")
            .mayOnlyAccessLayers("text")
            .whereLayer("file")
            .mayOnlyAccessLayers("text")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("initializer")
            .mayOnlyAccessLayers("binding", "random")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers(
                    "experiment", "run", "sweep", "moment", "predict", "doctor", "report", "cli", "root")
            .whereLayer("npy")
            .mayOnlyAccessLayers("file", "text")
            .whereLayer("data")
            .mayOnlyAccessLayers("binding", "random", "text")
            .whereLayer("state")
            .mayOnlyAccessLayers("array")
            .whereLayer("expression")
            .mayOnlyAccessLayers("array", "text")
            .whereLayer("explore")
            .mayOnlyAccessLayers("difference", "expression", "random")
            .whereLayer("loss")
            .mayOnlyAccessLayers("array", "binding", "state")
            .whereLayer("optimizer")
            .mayOnlyAccessLayers("array", "binding", "state")
            .whereLayer("network")
            .mayOnlyAccessLayers("array", "binding", "random", "state")
            .whereLayer("measure")
            .mayOnlyAccessLayers("array", "state", "network")
            .whereLayer("objective")
            .mayOnlyAccessLayers("array", "binding", "state", "data", "expression", "loss", "network", "measure")
            .whereLayer("train")
            .mayOnlyAccessLayers("array", "file", "npy", "state", "optimizer", "objective")
            .whereLayer("diagnosis")
            .mayOnlyAccessLayers("measure", "text")
            .whereLayer("restart")
            .mayOnlyAccessLayers("binding", "text", "state", "objective", "train", "diagnosis", "expression", "explore")
            .whereLayer("curvature")
            .mayOnlyAccessLayers("array", "objective", "random", "state")
            .whereLayer("solution")
            .mayOnlyAccessLayers(
                    "array",
                    "curvature",
                    "state",
                    "data",
                    "network",
                    "objective",
                    "train",
                    "diagnosis",
                    "restart",
                    "text")
            .whereLayer("statistic")
            .mayOnlyAccessLayers("restart")
            .whereLayer("engine")
            .mayOnlyAccessLayers("array", "objective", "text")
            .whereLayer("event")
            .mayOnlyAccessLayers("engine", "objective", "restart", "train")
            .whereLayer("record")
            .mayOnlyAccessLayers(
                    "array",
                    "diagnosis",
                    "engine",
                    "event",
                    "file",
                    "npy",
                    "objective",
                    "restart",
                    "state",
                    "text",
                    "train")
            .whereLayer("experiment")
            .mayOnlyBeAccessedByLayers(
                    "run", "sweep", "moment", "check", "explain", "predict", "doctor", "report", "bench", "cli")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers(
                    "sweep", "moment", "check", "explain", "predict", "doctor", "report", "cli", "root")
            .whereLayer("sweep")
            .mayOnlyBeAccessedByLayers("report", "cli", "root")
            .whereLayer("moment")
            .mayOnlyBeAccessedByLayers("check", "explain", "doctor", "report", "cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("doctor", "report", "cli")
            .whereLayer("explain")
            .mayOnlyBeAccessedByLayers("check", "report", "cli")
            .whereLayer("predict")
            .mayOnlyBeAccessedByLayers("report", "cli", "root")
            .whereLayer("stability")
            .mayNotAccessAnyLayer()
            .whereLayer("landscape")
            .mayOnlyAccessLayers("curvature", "random", "state", "text")
            .whereLayer("doctor")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "root")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.gradlab.(*)..").should().beFreeOfCycles();

    /** A package and those within it are separate here, so that {@code array} cannot lean on one of its engines. */
    @ArchTest
    static final ArchRule subPackagesFormNoCycle =
            slices().matching("org.gradlab.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyArrayKnowsTheOperationsOfNd4j = noClasses()
            .that()
            .resideOutsideOfPackage("org.gradlab.array..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j.linalg.factory..", "org.nd4j.linalg.api.ops..");

    @ArchTest
    static final ArchRule numbersAndTextNeverMeetAnArray = noClasses()
            .that()
            .resideInAnyPackage(within("chart", "config", "cli", "data", "explore", "expression", "random", "report"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule onlyLanesAndFeaturesKnowVectors = noClasses()
            .that()
            .resideOutsideOfPackages("org.gradlab.array.lanes..", "org.gradlab.array.features..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jdk.incubator.vector..", "org.gradlab.array.lanes..", "org.gradlab.array.features..");

    @ArchTest
    static final ArchRule onlyCliTouchesTheStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackage("org.gradlab.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(FileDescriptor.class)
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule cliLeavesJsonToTheReport = noClasses()
            .that()
            .resideInAPackage("org.gradlab.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule chanceComesFromTheRunsSeed = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, SplittableRandom.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random");

    @ArchTest
    static final ArchRule noFileIsReadAsObjectsOrByTheLibrarysParsers = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectInputFilter.class)
            .orShould()
            .callMethodWhere(target(owner(name("org.nd4j.linalg.factory.Nd4j")))
                    .and(target(nameMatching("read.*|load.*|createFromNp.*|createNpy.*|write.*|save.*"))));

    private static LayeredArchitecture packages(String... names) {
        LayeredArchitecture architecture =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : names) {
            architecture = architecture.layer(name).definedBy(within(name));
        }
        return architecture.layer("root").definedBy("org.gradlab").ensureAllClassesAreContainedInArchitecture();
    }

    private static String[] within(String... names) {
        return Stream.of(names).map(name -> "org.gradlab." + name + "..").toArray(String[]::new);
    }
}
