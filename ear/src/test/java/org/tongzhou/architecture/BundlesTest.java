package org.tongzhou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of all modules: what is said in Chinese is said in English. */
class BundlesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static List<Path> englishBundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (String part : List.of("ejb-core", "portal", "portlets")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                files.map(ROOT::relativize).filter(file -> file.toString().matches("[\\w/-]+/src/main/.*_en\\.properties")).forEach(bundles::add);
            }
        }
        return bundles;
    }

    @Test
    void theBundlesOfAllPartsAreRead() throws IOException {
        assertThat(englishBundles().stream().map(Path::toString)).anyMatch(path -> path.startsWith("ejb-core")).anyMatch(path -> path.startsWith("portal/"))
            .anyMatch(path -> path.startsWith("portlets/notices")).anyMatch(path -> path.startsWith("portlets/common-faces"));
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void bothLanguagesHaveTheSameKeys(Path english) throws IOException {
        Path chinese = english.resolveSibling(english.getFileName().toString().replace("_en.", "."));

        assertThat(keys(english)).isNotEmpty().isEqualTo(keys(chinese));
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve(bundle))) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
