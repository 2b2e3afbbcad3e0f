package org.tongzhou.core.notices.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTemplateTest {
    private static final ColumnTemplate MEETING = new ColumnTemplate("关于召开会议的通知", "<p><strong>一、时间</strong></p><p></p><p><strong>二、地点</strong></p>");

    @ParameterizedTest
    @CsvSource({"'',''", "'　','<p><br></p>'", "' ','<p>&nbsp;</p>'"})
    void nothingIsAllOfAnEmptyDraft(String title, String body) {
        assertThat(ColumnTemplate.NONE.isAllOf(title, body)).isTrue();
        assertThat(MEETING.isAllOf(title, body)).isFalse();
    }

    @Test
    void asTheEditorWritesItItIsAllThatStandsThere() {
        assertThat(MEETING.isAllOf("关于召开会议的通知", "<p><strong>一、时间</strong></p><p><br></p><p><strong>二、地点</strong></p>")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"关于召开会议的通知,<p>一、时间</p><p>周一</p><p>二、地点</p>", "关于召开会议的通知,<p>一、时间</p><p>二、地点</p><p><img src=\"/portal/files/1\"></p>",
        "关于召开调度会的通知,<p>一、时间</p><p>二、地点</p>", "关于召开会议的通知,<p>一、时间</p>"})
    void whoeverHasWrittenSomethingHasMoreThanIt(String title, String body) {
        assertThat(MEETING.isAllOf(title, body)).isFalse();
    }

    @Test
    void nothingHostileIsKeptAndNothingThatReadersWouldNotSee() {
        assertThat(new ColumnTemplate("　关于\n会议 ", "<p onclick=\"x()\">时间<script>x()</script><img src=\"/portal/files/1\"></p>").cleaned())
            .isEqualTo(new ColumnTemplate("关于 会议", "<p>时间</p>"));
        assertThat(new ColumnTemplate("　", "<p><br></p>").cleaned()).isEqualTo(ColumnTemplate.NONE);
        assertThat(new ColumnTemplate("　", "<p><br></p>").isEmpty()).isTrue();
        assertThat(MEETING.isEmpty()).isFalse();
    }
}
