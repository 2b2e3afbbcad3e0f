package org.tongzhou.core.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.pages.OwnPageEntry.OwnWindowEntry;

class OwnPageFileTest {
    private static final PortletReference LINKS = new PortletReference("/home", "links");
    private static final String PLACE = "'x':0,'y':0,'width':6,'height':8";

    @Test
    void aFileIsReadAsItWasWritten() {
        Map<String, List<String>> stored = new LinkedHashMap<>();
        stored.put("titles", Arrays.asList("一", null, "\"<三>"));
        stored.put("none", null);
        List<OwnPageEntry> pages = List.of(
            new OwnPageEntry("督查 \"1\"", List.of(
                new OwnWindowEntry(LINKS, new Place(2, 5, 6, 8, true), true, new PreferenceValues(stored)),
                new OwnWindowEntry(LINKS, new Place(0, 0, 12, 3, false), false, PreferenceValues.NONE))),
            new OwnPageEntry("空", List.of()));

        OwnPageFile file = OwnPageFile.read(OwnPageFile.write(pages));

        assertThat(file.problems()).isEmpty();
        assertThat(file.pages()).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[]                                                                            | pages.import.syntax",
        "{'ownPages':[                                                                 | pages.import.syntax",
        "{}                                                                            | pages.import.empty",
        "{'ownPages':{}}                                                               | pages.import.type",
        "{'ownPages':[7]}                                                              | pages.import.type",
        "{'ownPages':[{'title':' '}]}                                                  | pages.import.title",
        "{'ownPages':[{'title':'t','windows':[7]}]}                                    | pages.import.type",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'/h::x'}]}]}                  | pages.import.place",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'/h::x','x':7,'y':0,'width':6,'height':8}]}]} | pages.import.place",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'/h::x','x':0,'y':0,'width':6,'height':99999999999999}]}]} | pages.import.place",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'x',PLACE}]}]}                | pages.import.portlet",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'/h::x',PLACE,'minimized':1}]}]}  | pages.import.type",
        "{'ownPages':[{'title':'t','windows':[{'portlet':'/h::x',PLACE,'preferences':[]}]}]} | pages.import.type"})
    void oneProblemRefusesTheWholeFile(String text, String key) {
        OwnPageFile file = OwnPageFile.read(text.replace("PLACE", PLACE).replace('\'', '"'));

        assertThat(file.pages()).isEmpty();
        assertThat(file.problems()).extracting(ImportProblem::key).containsExactly(key);
        assertThat(file.problems().get(0).text(Locale.CHINA)).doesNotContain("{0}").doesNotContain("{1}");
    }

    @Test
    void tooManyPagesWindowsAndPreferencesAreRefused() {
        String page = "{'title':'t'}";
        String window = "{'portlet':'/h::x'," + PLACE + "}";
        String preferences = "{'portlet':'/h::x'," + PLACE + ",'preferences':{'a':['" + "x".repeat(70_000) + "']}}";

        assertThat(keys(repeat(page, 21))).containsExactly("pages.import.pages");
        assertThat(keys("{'title':'t','windows':[" + repeat(window, 41) + "]}")).containsExactly("pages.import.windows");
        assertThat(keys("{'title':'t','windows':[" + preferences + "]}")).containsExactly("pages.import.preferences");
        assertThat(keys(" ".repeat(PageFile.SIZE_MAX_CHARS))).containsExactly("pages.import.tooLarge");
        assertThat(keys("[".repeat(100_000))).containsExactly("pages.import.syntax");
    }

    private static String repeat(String text, int times) {
        return IntStream.range(0, times).mapToObj(i -> text).collect(joining(","));
    }

    private static List<String> keys(String pages) {
        return OwnPageFile.read(("{'ownPages':[" + pages + "]}").replace('\'', '"')).problems().stream().map(ImportProblem::key).toList();
    }
}
