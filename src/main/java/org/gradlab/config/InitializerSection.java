package org.gradlab.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradlab.binding.Choice;
import org.gradlab.binding.Key;
import org.gradlab.binding.MappingType;
import org.gradlab.binding.RealNumber;
import org.gradlab.binding.Shorthand;
import org.gradlab.binding.Values;
import org.gradlab.binding.Variant;
import org.gradlab.binding.Variants;
import org.gradlab.config.InitializerConfig.Constant;
import org.gradlab.config.InitializerConfig.Distribution;
import org.gradlab.config.InitializerConfig.Named;
import org.gradlab.config.InitializerConfig.Normal;
import org.gradlab.config.InitializerConfig.Orthogonal;
import org.gradlab.config.InitializerConfig.Scale;
import org.gradlab.config.InitializerConfig.Scaled;
import org.gradlab.config.InitializerConfig.Uniform;
import org.gradlab.config.InitializerConfig.Zeros;

/** An initializer with a name and its parameters, as it stands at a layer and at the model. */
final class InitializerSection {

    private static final String NAME = "name";
    private static final Map<String, String> SYNONYMS = synonyms();

    private static final Key<Uniform, Double> LOW =
            Key.standard("low", RealNumber.any(), -1.0, Uniform::low, "lower end of the range");
    private static final Key<Uniform, Double> HIGH =
            Key.standard("high", RealNumber.any(), 1.0, Uniform::high, "upper end of the range");

    private InitializerSection() {}

    private static Map<String, String> synonyms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("xavierUniform", "glorotUniform");
        names.put("xavierNormal", "glorotNormal");
        return names;
    }

    /** A bare name, or a mapping with the name and its parameters. */
    static Shorthand<Named> named() {
        Variants<Named, Named> forms = Variants.required(
                new Variants.Discriminator<>(NAME, Named::word, "the distribution the weights are drawn from"),
                forms(),
                SYNONYMS,
                Function.identity());
        MappingType<Named> section = new MappingType<>("initializer", List.of(forms), fields -> fields.get(forms));
        return new Shorthand<>(section, NAME, names());
    }

    /** The names that may stand alone. */
    private static Choice<String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        forms().stream()
                .filter(form -> !form.section().requiresKeys())
                .forEach(form -> names.put(form.name(), form.name()));
        names.putAll(SYNONYMS);
        return new Choice<>(names);
    }

    private static List<Variant<? extends Named>> forms() {
        List<Variant<? extends Named>> forms = new ArrayList<>(List.of(zeros(), constant(), uniform(), normal()));
        for (Scale scale : Scale.values()) {
            for (Distribution distribution : Distribution.values()) {
                forms.add(scaled(new Scaled(scale, distribution)));
            }
        }
        forms.add(orthogonal());
        return forms;
    }

    private static Variant<Zeros> zeros() {
        return new Variant<>("zeros", Zeros.class, new MappingType<>("zeros", List.of(), fields -> new Zeros()));
    }

    private static Variant<Constant> constant() {
        Key<Constant, Double> value =
                Key.required("value", RealNumber.any(), Constant::value, "every parameter's value");
        return new Variant<>(
                "constant",
                Constant.class,
                new MappingType<>("constant", List.of(value), fields -> new Constant(fields.get(value))));
    }

    private static Variant<Uniform> uniform() {
        return new Variant<>(
                "uniform",
                Uniform.class,
                new MappingType<>(
                        "uniform",
                        List.of(LOW, HIGH),
                        List.of(InitializerSection::checkRange),
                        fields -> new Uniform(fields.get(LOW), fields.get(HIGH))));
    }

    private static void checkRange(Values fields) {
        if (fields.find(LOW).isPresent() && fields.find(HIGH).isPresent() && fields.get(LOW) >= fields.get(HIGH)) {
            fields.reject(fields.isWritten(HIGH) ? "high" : "low", "low below high (the standard range is -1 to 1)");
        }
    }

    private static Variant<Normal> normal() {
        Key<Normal, Double> mean = Key.standard("mean", RealNumber.any(), 0.0, Normal::mean, "mean");
        Key<Normal, Double> std = Key.standard("std", RealNumber.above(0), 1.0, Normal::std, "standard deviation");
        return new Variant<>(
                "normal",
                Normal.class,
                new MappingType<>(
                        "normal", List.of(mean, std), fields -> new Normal(fields.get(mean), fields.get(std))));
    }

    private static Variant<Scaled> scaled(Scaled initializer) {
        MappingType<Scaled> section = new MappingType<>(initializer.word(), List.of(), fields -> initializer);
        return new Variant<>(initializer.word(), Scaled.class, section);
    }

    private static Variant<Orthogonal> orthogonal() {
        Key<Orthogonal, Double> gain =
                Key.standard("gain", RealNumber.above(0), 1.0, Orthogonal::gain, "what the matrix is multiplied by");
        return new Variant<>(
                "orthogonal",
                Orthogonal.class,
                new MappingType<>("orthogonal", List.of(gain), fields -> new Orthogonal(fields.get(gain))));
    }
}
