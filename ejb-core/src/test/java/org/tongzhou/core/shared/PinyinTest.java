package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @Test
    void aTextIsSpelledBySyllables() {
        assertThat(Pinyin.syllables("常用链接")).isEqualTo("chang yong lian jie");
        assertThat(Pinyin.syllables("OA系统（试行）")).isEqualTo("oa xi tong shi xing");
        assertThat(Pinyin.initials("常用链接")).isEqualTo("cylj");
        assertThat(Pinyin.keys("常用链接")).containsExactly("cylj", "changyonglianjie");
    }

    @Test
    void aTextWithoutChineseKeepsItsWords() {
        assertThat(Pinyin.syllables("Common links")).isEqualTo("common links");
        assertThat(Pinyin.initials("Common links")).isEqualTo("cl");
        assertThat(Pinyin.syllables("")).isEmpty();
        assertThat(Pinyin.initials("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"常用链接, 链接", "常用链接, cylj", "常用链接, CYLJ", "常用链接, changyong", "常用链接, chang yong", "常用链接, yonglj",
        "常用链接, lj", "常用链接, changyl", "许诺, xunuo", "吕布, lvbu", "吕布, lubu", "曾国藩, zenggf", "重庆, chongq", "Common links, LINK"})
    void whatIsTypedFindsTheText(String text, String typed) {
        assertThat(Pinyin.matches(text, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"常用链接, clj", "常用链接, hang", "常用链接, 链用", "常用链接, cyljx", "常用链接, %", "常用链接, ''", "'', a"})
    void whatIsNotMeantIsNotFound(String text, String typed) {
        assertThat(Pinyin.matches(text, typed)).isFalse();
    }

    @Test
    @Timeout(5)
    void aHostileQueryOnAHostileTextIsAnsweredAtOnce() {
        String text = "aaaaaaaa ".repeat(10_000);

        assertThat(Pinyin.matches(text, "a".repeat(59) + "b")).isFalse();
        assertThat(Pinyin.matches(text, "a".repeat(100_000))).isTrue();
    }
}
