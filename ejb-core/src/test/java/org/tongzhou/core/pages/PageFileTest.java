package org.tongzhou.core.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.pages.PageEntry.LayerEntry;
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
            new PageEntry("home", "首页", List.of("staff"), false, List.of(
                window(WELCOME, new Place(6, 0, 6, 8, true)), window(LINKS, new Place(0, 0, 6, 8, true))), null),
            new PageEntry("V2Request_Tests-1.2", "V2Request_Tests-1.2", List.of(), false, List.of(), null));
    }

    @Test
    void windowsOfOneColumnStandOneBelowTheOther() {
        PageFile file = PageFile.read("""
            {"pages":[{"name":"a","windows":[{"portlet":"/home::links"},{"portlet":"/home::links","column":3},{"portlet":"/home::links"}]}]}""");

        assertThat(file.pages().get(0).windows()).extracting(WindowEntry::place).containsExactly(
            new Place(0, 0, 4, 8, true), new Place(8, 0, 4, 8, true), new Place(0, 8, 4, 8, true));
    }

    @Test
    void jsonDescribesPlacesAndLayers() {
        PageFile file = PageFile.read("""
            {"pages":[{"name":"home","mustStay":true,"windows":[
                {"key":"a","portlet":"/home::welcome","x":0,"y":0,"width":8,"height":9,"mustStay":true,"pushed":true}],
              "layers":[
                {"kind":"UNIT","owner":"财政局","windows":[{"window":"a","x":4,"y":0,"width":8,"height":9,"fixedPlace":true},
                  {"key":"b","portlet":"/home::links","x":0,"y":9,"width":4,"height":6,"autoHeight":true,"minimized":true}]},
                {"kind":"role","owner":"leader","windows":[{"window":"b","minimized":true}],"removed":["a"]}]}]}""");

        assertThat(file.problems()).isEmpty();
        assertThat(file.pages()).containsExactly(new PageEntry("home", "home", List.of(), true,
            List.of(new WindowEntry("a", WELCOME, new Place(0, 0, 8, 9, false), false, new Locks(true, false, true))),
            List.of(
                new LayerEntry(LayerKind.UNIT, "财政局", List.of(
                    new WindowEntry("a", null, new Place(4, 0, 8, 9, false), false, new Locks(false, true, false)),
                    new WindowEntry("b", LINKS, new Place(0, 9, 4, 6, true), true, Locks.NONE)), Set.of()),
                new LayerEntry(LayerKind.ROLE, "leader", List.of(new WindowEntry("b", null, null, true, Locks.NONE)), Set.of("a")))));
    }

    @Test
    void anExportIsReadAsItWasWritten() {
        List<PageEntry> pages = List.of(
            new PageEntry("home", "首页 \"<a>\"", List.of("leader", "staff"), true,
                List.of(new WindowEntry("w1", WELCOME, new Place(3, 4, 5, 6, false), true, new Locks(true, true, true))),
                List.of(new LayerEntry(LayerKind.UNIT, "财政局", List.of(
                    new WindowEntry("w1", null, null, false, Locks.NONE),
                    new WindowEntry("w2", LINKS, new Place(0, 0, 2, 3, true), false, Locks.NONE)), Set.of()))),
            new PageEntry("empty", "空", List.of(), false, List.of(), List.of()));

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
        assertThat(file.pages()).containsExactly(new PageEntry("A", "A", List.of(), false, List.of(
            window(WELCOME, new Place(0, 0, 6, 8, true)), window(LINKS, new Place(6, 0, 6, 8, true)),
            window(WELCOME, new Place(0, 8, 6, 8, true))), null));
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
        "{'pages':[{'name':'my-abcdefghij01'}]}                                 | pages.import.name",
        "{'pages':[{'name':'a','mustStay':'yes'}]}                              | pages.import.type",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','x':7,'y':0,'width':6,'height':8}]}]} | pages.import.place",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','x':-1,'y':0}]}]}  | pages.import.place",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','x':'1'}]}]}       | pages.import.type",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','key':'k'},{'portlet':'/h::x','key':'k'}]}]} | pages.import.keyTwice",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','fixedPlace':1}]}]} | pages.import.type",
        "{'pages':[{'name':'a','layers':{}}]}                                   | pages.import.type",
        "{'pages':[{'name':'a','layers':[7]}]}                                  | pages.import.type",
        "{'pages':[{'name':'a','layers':[{'kind':'PERSONAL','owner':'x'}]}]}    | pages.import.layerKind",
        "{'pages':[{'name':'a','layers':[{'kind':'UNIT','owner':' '}]}]}        | pages.import.layerOwner",
        "{'pages':[{'name':'a','layers':[{'kind':'ROLE','owner':'No Role'}]}]}  | pages.import.layerOwner",
        "{'pages':[{'name':'a','layers':[{'kind':'UNIT','owner':'x'},{'kind':'UNIT','owner':'x'}]}]} | pages.import.layerOwner",
        "{'pages':[{'name':'a','layers':[{'kind':'UNIT','owner':'x','windows':[{'window':'k'}]}]}]} | pages.import.reference",
        "{'pages':[{'name':'a','layers':[{'kind':'UNIT','owner':'x','removed':['k']}]}]} | pages.import.reference",
        "{'pages':[{'name':'a','windows':[{'portlet':'/h::x','key':'k'}],'layers':[{'kind':'UNIT','owner':'x','removed':['k'],'windows':[{'window':'k'}]}]}]} | pages.import.keyTwice",
        "{'pages':[{'name':'a','layers':[{'kind':'UNIT','owner':'x','windows':[{'portlet':'/h::x','x':13}]}]}]} | pages.import.place",
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

    private static WindowEntry window(PortletReference portlet, Place place) {
        return new WindowEntry("", portlet, place, false, Locks.NONE);
    }

    private static List<String> keys(String text) {
        return PageFile.read(text).problems().stream().map(ImportProblem::key).toList();
    }
}
