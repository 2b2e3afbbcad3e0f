package org.tongzhou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notification.NotificationKind;
import org.tongzhou.core.shared.Messages;

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

    static List<String> acts() throws IOException, ReflectiveOperationException {
        List<String> acts = new ArrayList<>();
        Path core = ROOT.resolve("ejb-core/target/classes");
        try (Stream<Path> files = Files.walk(core)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/core/([a-z]+/)+[A-Z][A-Za-z]+Acts\\.class")).toList()) {
                String name = core.relativize(file).toString().replace('/', '.').replace(".class", "");
                for (Field field : Class.forName(name).getFields()) {
                    acts.add((String) field.get(null));
                }
            }
        }
        return acts;
    }

    @Test
    void whatTheAuditKeepsHasWords() throws Exception {
        assertThat(acts()).contains("security.login", "notices.publish", "audit.export")
            .allSatisfy(act -> assertThat(Messages.isText(act.replaceFirst("\\.", ".act."))).as(act).isTrue());
    }

    @Test
    void whatOneIsToldOfHasWordsWhereItIsChosenAndWorded() throws IOException {
        Set<String> choices = keys(Path.of("portlets/account/src/main/resources/org/tongzhou/portlets/account/profile.properties"));

        assertThat(NotificationKind.values()).isNotEmpty()
            .allSatisfy(kind -> assertThat(kind.isSecurity() || choices.contains("wishes.kind." + kind.code())).as(kind.code()).isTrue())
            .allSatisfy(kind -> assertThat(Messages.isText("templates.name.message." + kind.code())).as(kind.code()).isTrue());
    }

    @Test
    void permissionsHaveWords() {
        JavaClasses core = new ClassFileImporter().importPath(ROOT.resolve("ejb-core/target/classes"));
        Set<String> permissions = core.stream().flatMap(type -> type.getMethods().stream())
            .flatMap(method -> method.tryGetAnnotationOfType(RequiresPermission.class).stream()).map(RequiresPermission::value).collect(Collectors.toSet());

        assertThat(permissions).contains("notices:publish", "audit:read")
            .allSatisfy(permission -> assertThat(Messages.isText("security.permission." + permission.replace(':', '.'))).as(permission).isTrue());
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(ROOT.resolve(bundle))) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
