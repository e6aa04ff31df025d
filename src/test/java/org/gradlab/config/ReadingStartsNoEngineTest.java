package org.gradlab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reading a config starts neither ND4J nor the vector module, though the records it is read into belong to those who use both. */
final class ReadingStartsNoEngineTest {

    private static final Pattern ENGINE = Pattern.compile(
            "(org\\.nd4j|org\\.bytedeco|jdk\\.incubator\\.vector|org\\.gradlab\\.array\\.(nd4j|lanes|features))\\..*");

    /** The program's classes once more, in a loader that notes which of them are asked for. */
    private static final class Noting extends URLClassLoader {

        private final List<String> names = Collections.synchronizedList(new ArrayList<>());

        Noting(URL[] classPath) {
            super(classPath, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            names.add(name);
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void noClassOfAnEngineIsLoaded() throws Exception {
        try (Noting loader = new Noting(classPath())) {
            Class<?> configLoader = loader.loadClass(ConfigLoader.class.getName());
            for (Path file : ShippedConfigs.files().toList()) {
                configLoader.getMethod("loadSweep", Path.class, List.class).invoke(null, file, List.of());
            }
            Class<?> schema = loader.loadClass(ConfigSchema.class.getName());
            schema.getMethod("json").invoke(null);

            assertThat(loader.names).contains("org.gradlab.data.Spirals", "org.gradlab.restart.Target");
            assertThat(loader.names).noneMatch(name -> ENGINE.matcher(name).matches());
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
