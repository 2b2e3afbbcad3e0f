package org.tongzhou.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every Faces view has to keep to in a window (0021), as far as its file tells. */
class ViewsTest {
    private static final Path PORTLETS = Path.of("../portlets").toAbsolutePath().normalize();
    private static final Pattern WIDGET = Pattern.compile("widgetVar=\"(.*?)\"|PF\\('(.*?)'\\)");
    private static final Pattern FIELD = Pattern.compile("<(h:input|h:select|p:input|p:select|p:autoComplete|p:textEditor|p:datePicker)\\w*\\b[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("<f:viewParam name=\"id\"[^>]*>");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(PORTLETS)) {
            return files.map(PORTLETS::relativize).filter(file -> file.toString().matches(".*/src/main/.*\\.xhtml")).toList();
        }
    }

    private static String text(Path view) throws IOException {
        return Files.readString(PORTLETS.resolve(view));
    }

    @Test
    void theViewsOfAllPortletsAreRead() throws IOException {
        assertThat(views().stream().map(Path::toString)).anyMatch(path -> path.startsWith("notices/")).anyMatch(path -> path.startsWith("todo/"))
            .anyMatch(path -> path.startsWith("faces-showcase/")).anyMatch(path -> path.startsWith("common-faces/"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewIsAPartOfAPage(Path view) throws IOException {
        assertThat(text(view)).doesNotContain("<html", "<h:head", "<h:body", "<body");
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatEvaluatesScriptWithoutTheNonceIsNotUsed(Path view) throws IOException {
        assertThat(text(view)).doesNotContain("<f:ajax", "<f:commandScript", "<f:websocket");
    }

    @ParameterizedTest
    @MethodSource("views")
    void namesOfWidgetsAreTheWindowsOwn(Path view) throws IOException {
        for (Matcher widget = WIDGET.matcher(text(view)); widget.find();) {
            assertThat(widget.group(1) != null ? widget.group(1) : widget.group(2)).startsWith("#{ns}");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void messagesCallFieldsByTheirLabels(Path view) throws IOException {
        if (!view.startsWith("faces-showcase")) { // others would call them by their ids
            assertThat(FIELD.matcher(text(view)).results().map(MatchResult::group)).allMatch(field -> field.contains(" label=") || field.contains("<h:inputHidden")
                && field.contains(" converterMessage="));
            assertThat(NUMBER.matcher(text(view)).results().map(MatchResult::group)).allMatch(parameter -> parameter.contains(" converterMessage="));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void itIsWellFormed(Path view) { // else it fails when somebody opens it
        assertThatCode(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(PORTLETS.resolve(view).toFile()))
            .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatIsReadStandsInBundles(Path view) throws IOException {
        assertThat(text(view)).doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void itsApplicationHasBeans(Path view) {
        Path sources = PORTLETS.resolve(view.getName(0)).resolve("src/main");

        assertThat(List.of(sources.resolve("webapp/WEB-INF/beans.xml"), sources.resolve("resources/META-INF/beans.xml"))).anyMatch(Files::exists);
    }
}
