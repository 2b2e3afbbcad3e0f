package org.tongzhou.core.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

class PageFileTest {
    private static final PortletReference WELCOME = new PortletReference("/home", "welcome");
    private static final PortletReference LINKS = new PortletReference("/home", "links");

    @Test
    void jsonDescribesPages() {
        PageFile file = PageFile.read("""
            {"pages":[{"name":"home","title":"首页","roles":["staff"],"columns":2,
              "windows":[{"portlet":"/home::welcome","column":2},{"portlet":"/home::links"}]},
              {"name":"V2Request_Tests-1.2"}]}""");

        assertThat(file.problems()).isEmpty();
        assertThat(file.pages()).containsExactly(
            new PageEntry("home", "首页", List.of("staff"), 2, List.of(new WindowEntry(WELCOME, 2), new WindowEntry(LINKS, 1))),
            new PageEntry("V2Request_Tests-1.2", "V2Request_Tests-1.2", List.of(), 3, List.of()));
    }

    @Test
    void anExportIsReadAsItWasWritten() {
        List<PageEntry> pages = List.of(
            new PageEntry("home", "首页 \"<a>\"", List.of("leader", "staff"), 2, List.of(new WindowEntry(WELCOME, 1))));

        assertThat(PageFile.read(PageFileWriter.write(pages)).pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " xmlns=\"http://portals.apache.org/pluto/xsd/pluto-portal-driver-config.xsd\""})
    void plutosPageListIsReadWithAndWithoutItsNamespace(String namespace) {
        PageFile file = PageFile.read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <pluto-portal-driver%s>
              <portal-name>x</portal-name>
              <render-config default="A"><page name="A" uri="/t.jsp">
                <portlet context="/home" name="welcome"/><portlet context="/home" name="links"/>
                <portlet context="/home" name="welcome"/></page></render-config>
            </pluto-portal-driver>""".formatted(namespace));

        assertThat(file.problems()).isEmpty();
        assertThat(file.pages()).containsExactly(new PageEntry("A", "A", List.of(), 2,
            List.of(new WindowEntry(WELCOME, 1), new WindowEntry(LINKS, 2), new WindowEntry(WELCOME, 1))));
    }

    @Test
    void pageElementsAreReadWithoutAroundThem() {
        assertThat(PageFile.read("\uFEFF<page name='A'><portlet context='/home' name='links'/></page>").pages()).hasSize(1);
    }

    @Test
    void documentTypesAreRefused() {
        PageFile file = PageFile.read("""
            <!DOCTYPE page [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <page name="A"><portlet context="/home" name="links"/>&x;</page>""");

        assertThat(file.pages()).isEmpty();
        assertThat(file.problems()).extracting(ImportProblem::key).containsExactly("pages.import.syntax");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'pages':[{'name':'a b'}]}                                             | pages.import.name",
        "{'pages':[{'name':'../x'}]}                                            | pages.import.name",
        "{'pages':[{'title':'x'}]}                                              | pages.import.name",
        "{'pages':[{'name':'a'},{'name':'a'}]}                                  | pages.import.twice",
        "{'pages':[{'name':'a','title':' '}]}                                   | pages.import.title",
        "{'pages':[{'name':'a','title':7}]}                                     | pages.import.type",
        "{'pages':[{'name':'a','columns':0}]}                                   | pages.import.columns",
        "{'pages':[{'name':'a','columns':99999999999}]}                         | pages.import.columns",
        "{'pages':[{'name':'a','roles':['No Role']}]}                           | pages.import.role",
        "{'pages':[{'name':'a','roles':'staff'}]}                               | pages.import.type",
        "{'pages':[{'name':'a','columns':2,'windows':[{'portlet':'/h::x','column':3}]}]} | pages.import.column",
        "{'pages':[{'name':'a','windows':[{'portlet':'welcome'}]}]}             | pages.import.portlet",
        "{'pages':[{'name':'a','windows':['/home::welcome']}]}                  | pages.import.type",
        "{'pages':[7]}                                                          | pages.import.type",
        "{'pages':[]}                                                           | pages.import.empty",
        "{}                                                                     | pages.import.empty",
        "[]                                                                     | pages.import.syntax",
        "<portlet context='/home' name='x'/>                                    | pages.import.portletOutsidePage",
        "<page><portlet context='/home' name='x'/></page>                       | pages.import.name",
        "<page name='a'><portlet context='home' name='x'/></page>               | pages.import.portlet",
        "<page name='a'>                                                        | pages.import.syntax"}, quoteCharacter = '`')
    void oneProblemRefusesTheWholeFile(String text, String key) {
        PageFile file = PageFile.read(text.replace('\'', '"'));

        assertThat(file.pages()).isEmpty();
        assertThat(file.problems()).extracting(ImportProblem::key).containsExactly(key);
        assertThat(file.problems().get(0).text(Locale.CHINA)).doesNotContain("{0}").doesNotContain("{1}");
    }

    @Test
    void problemsNameTheirPlace() {
        assertThat(PageFile.read("{\"pages\":[\n{\"name\":\"a\"}\n,,]}").problems().get(0).line()).isEqualTo(3);
        assertThat(PageFile.read("<page name='a'>\n<portlet context='x' name='y'/>\n</page>").problems().get(0).line()).isEqualTo(2);
        assertThat(PageFile.read("{\"pages\":[{\"name\":\"a\",\"windows\":[{\"portlet\":\"x\"}]}]}").problems().get(0).entry())
            .isEqualTo("pages[0].windows[0]");
    }

    @Test
    void tooManyWindowsPagesAndCharactersAreRefused() {
        String windows = IntStream.range(0, 501).mapToObj(i -> "<portlet context='/home' name='links'/>").collect(joining());
        String pages = IntStream.range(0, 2001).mapToObj(i -> "{\"name\":\"p" + i + "\"}").collect(joining(","));

        assertThat(keys("<page name='a'>" + windows + "</page>")).containsExactly("pages.import.windows");
        assertThat(keys("{\"pages\":[" + pages + "]}")).containsExactly("pages.import.pages");
        assertThat(keys(" ".repeat(PageFile.SIZE_MAX_CHARS + 1))).containsExactly("pages.import.tooLarge");
        assertThat(keys("[".repeat(100_000))).containsExactly("pages.import.syntax");
    }

    private static List<String> keys(String text) {
        return PageFile.read(text).problems().stream().map(ImportProblem::key).toList();
    }
}
