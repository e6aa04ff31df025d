package org.gradlab.initializer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradlab.binding.Shorthand;
import org.gradlab.binding.Variant;

/** Every initializer there is, by its name in a config. */
public final class Initializers {

    /** A bare name, or a mapping with the name and its parameters. */
    public static final Shorthand<Initializer> TYPE =
            Shorthand.ofName("initializer", "the distribution the weights are drawn from", declarations(), synonyms());

    private Initializers() {}

    private static List<Variant<? extends Initializer>> declarations() {
        List<Variant<? extends Initializer>> all = new ArrayList<>();
        all.addAll(List.of(
                Zeros.DECLARATION, Constant.DECLARATION, Given.DECLARATION, Uniform.DECLARATION, Normal.DECLARATION));
        all.addAll(Scaled.DECLARATIONS);
        all.add(Orthogonal.DECLARATION);
        return all;
    }

    private static Map<String, String> synonyms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("xavierUniform", "glorotUniform");
        names.put("xavierNormal", "glorotNormal");
        return names;
    }
}
