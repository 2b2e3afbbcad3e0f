package org.tongzhou.browser.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editor, its catalogue and a dialog in each theme: accessible, pictures kept. */
class EditorLookBrowserIT extends EditingTest {
    @ParameterizedTest
    @CsvSource({ // colours do not depend on the width, sizes do: those are of the red and the large theme
        "red, 1440", "red, 1024", "red, 390", "large, 1440", "large, 1024", "large, 390", "blue, 1440", "dark, 390"})
    void theEditorIsAccessible(String theme, int width) {
        Page page = open(width);
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);

        startEditing(page);
        assertLook(page, "editing-" + theme);

        handle(page, LINKS).press("Enter");
        assertLook(page, "editing-picked-" + theme);
        page.keyboard().press("Escape");

        button(page, "添加窗口").click();
        assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
        assertLook(page, "editing-catalogue-" + theme);
        page.keyboard().press("Escape");

        button(page, "移除：" + LINKS).click();
        assertLook(page, "editing-removed-" + theme);
        button(page, "页面设置").click();
        page.getByRole(AriaRole.MENUITEM).getByText("恢复默认").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertLook(page, "editing-restore-" + theme);
    }

    private void assertLook(Page page, String name) {
        awaitRest(page);
        picture(page, name);
        assertNoSidewaysScrolling(page);
        assertAccessible(page);
    }
}
