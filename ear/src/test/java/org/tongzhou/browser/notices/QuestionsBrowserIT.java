package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a draft is asked, on a telephone and in the themes in which it looks most different. */
class QuestionsBrowserIT extends NoticesTest {
    @ParameterizedTest
    @ValueSource(strings = {"red", "dark", "large"})
    void questionsFitTelephonesInEachTheme(String theme) {
        String title = title("关于做好春节期间值班安排和信息报送工作的通知");
        Page page = editor(PHONE);
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme); // the account would keep it
        write(page, title, "请各科室按附件安排值班。");
        addressUnit(page, "zhk", READERS_UNIT);

        button(notices(page), "发布…").click();
        assertFits(page, "确认发布", "publish-" + theme);
        button(question(page), "取消").click();
        save(page);
        assertThat(page).hasURL(Pattern.compile("id=")); // though the question stored it first
        button(notices(page), "删除草稿").click();
        assertFits(page, "删除后不能恢复", "delete-" + theme);
        button(question(page), "取消").click();
        assertThat(question(page)).hasCount(0);

        field(page, "标题").fill(title + " 甲"); // else the window would follow the other by itself
        Page other = page.context().newPage();
        other.navigate(page.url());
        field(other, "标题").fill(title + " 乙");
        save(other);
        button(notices(page), "存草稿").click();
        assertThat(question(page)).containsText("又有改动");
        question(page).getByText("查看已保存的内容").click();
        assertFits(page, "请各科室", "changed-" + theme);

        button(notices(other), "删除草稿").click();
        button(question(other), "删除草稿").click();
        assertSaid(other, "已删除");
        button(notices(page), "保留我的，覆盖已保存的").click();
        assertFits(page, "已被删除", "gone-" + theme);
    }

    private void assertFits(Page page, String said, String name) {
        assertThat(question(page)).containsText(said);
        awaitRest(page);
        pictureOfScreen(page, "notices-question-" + name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page, ".notices-question");
    }

    private static Locator question(Page page) {
        return notices(page).locator(".notices-question");
    }
}
