package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordTest {
    @Test
    void blanksOfAnyWidthPartWords() {
        assertThat(SearchWord.listIn(" 防汛　值班\u00a0表 ")).extracting(SearchWord::text).containsExactly("防汛", "值班", "表");
    }

    @Test
    void quotationMarksOfBothScriptsKeepWordsTogether() {
        assertThat(SearchWord.listIn("\"防汛 值班\" “节假日 安排” 表")).containsExactly(
            new SearchWord("防汛 值班", true, false), new SearchWord("节假日 安排", true, false), new SearchWord("表", false, false));
    }

    @Test
    void aMinusBeforeAWordLeavesItOut() {
        assertThat(SearchWord.listIn("防汛 -演练 －\"桌面 推演\"")).containsExactly(
            new SearchWord("防汛", false, false), new SearchWord("演练", false, true), new SearchWord("桌面 推演", true, true));
    }

    @ParameterizedTest
    @CsvSource({"a-b,a-b", "--x,-x", "'\"never closed',never closed"})
    void whatMakesNoSenseIsAWord(String typed, String word) {
        assertThat(SearchWord.listIn(typed)).extracting(SearchWord::text).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "\"", "\"\"", "- -", "“”"})
    void whereNothingIsTypedThereIsNoWord(String typed) {
        assertThat(SearchWord.listIn(typed)).isEmpty();
    }

    @Test
    void ofManyWordsTheFirstTwentyCount() {
        assertThat(SearchWord.listIn("a ".repeat(100))).hasSize(20);
    }
}
