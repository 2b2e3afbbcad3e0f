package org.tongzhou.browser.faces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files up and down, in two windows of one portlet. */
class FilesBrowserIT extends FacesTest {
    private static final int KB = 1024;

    @Test
    void aFileIsSentWithItsForm() {
        Page page = open(showcase("Attachments", "Attachments"));
        Locator other = windowAt(page, 1);

        button(other, "上传").first().click();
        assertThat(part(other, "one:messages")).containsText("请先选择文件。");
        other.locator("input[type=file]").first().setInputFiles(file("正文.txt", 3));
        button(other, "上传").first().click();

        assertThat(part(other, "one:messages")).containsText("已收到：正文.txt");
        assertThat(received(other)).hasText(new String[] {"正文.txt 3"});
        assertThat(received(windowAt(page, 0))).hasCount(0);
    }

    @Test
    void manyFilesAreChosenOrDroppedAndSentOneAfterTheOther(@TempDir Path folder) throws IOException {
        Page page = open(showcase("Attachments", "Attachments"));
        Locator one = windowAt(page, 0);
        Locator other = windowAt(page, 1);

        chooser(one).setInputFiles(new FilePayload[] {file("一.txt", 3), file("二.txt", 4)});
        assertThat(one.locator(".ui-fileupload-row")).hasCount(2);
        assertThat(other.locator(".ui-fileupload-row")).hasCount(0);
        one.locator(".ui-fileupload-upload").click();
        assertThat(received(one)).hasText(new String[] {"一.txt 3", "二.txt 4"});

        drop(page, part(other, "files"), Files.writeString(folder.resolve("三.txt"), "abcde"));
        assertThat(other.locator(".ui-fileupload-row")).hasCount(1);
        other.locator(".ui-fileupload-upload").click();
        assertThat(received(other)).hasText(new String[] {"三.txt 5"});
        assertThat(received(one)).hasCount(2);
        assertNothingTwice(page);
    }

    @Test
    void whatIsTooLargeOrOfAnotherKindIsRefused() {
        Page page = open(showcase("Attachments", "Attachments"));
        Locator one = windowAt(page, 0);

        for (FilePayload file : List.of(file("程序.exe", 3), file("大.txt", 1100 * KB))) {
            chooser(one).setInputFiles(file);
            one.locator(".ui-fileupload-upload").click();
            assertThat(part(one, "many:messages")).containsText("“" + file.name + "”");
            assertThat(one.locator(".ui-fileupload-row")).hasCount(0);
        }

        assertThat(received(one)).hasCount(0);
        assertThat(part(windowAt(page, 1), "many:messages")).isEmpty();
    }

    @Test
    void theProgressOfAFileIsShown() {
        Page page = open(showcase("Attachments", "Attachments"));
        Locator one = windowAt(page, 0);
        chooser(one).setInputFiles(file("大.txt", 300 * KB));
        page.evaluate("""
            () => {
              window.progress = [];
              const look = () => document.querySelectorAll("[role=progressbar]").forEach(bar => progress.push(Number(bar.getAttribute("aria-valuenow"))));
              new MutationObserver(look).observe(document.body, {subtree: true, attributes: true, childList: true});
            }""");
        slowDown(page, 400 * KB);

        one.locator(".ui-fileupload-upload").click();

        assertThat(received(one)).hasText(new String[] {"大.txt " + 300 * KB});
        assertThat((List<?>) page.evaluate("progress.filter(percent => percent > 0 && percent < 100)")).isNotEmpty();
    }

    @Test
    void filesOfAViewAreFetched() throws IOException {
        Page page = open(showcase("Attachments", "Attachments", "Table"));
        Locator one = windowAt(page, 0);
        chooser(one).setInputFiles(file("一.txt", 3));
        one.locator(".ui-fileupload-upload").click();
        assertThat(received(one)).hasCount(1);

        assertThat(content(page.waitForDownload(() -> press(one, "下载附件清单")), "附件清单.txt")).isEqualTo("附件 1 个");
        assertThat(content(page.waitForDownload(() -> press(windowAt(page, 1), "下载附件清单")), "附件清单.txt")).isEqualTo("附件 0 个");
        Locator table = windowAt(page, 2);
        table.getByPlaceholder("标题包含").fill("市财政局关于做好防汛");
        assertThat(table.locator(".ui-paginator-current")).hasText("共 6 件");
        assertThat(content(page.waitForDownload(() -> press(table, "导出")), "papers.csv").lines())
            .hasSize(7).contains("\"市财政局关于做好防汛抗旱工作的通知\",\"市财政局\",\"2026-11-03\"");
    }

    private static String content(Download file, String name) throws IOException {
        assertThat(file.suggestedFilename()).isEqualTo(name);
        return Files.readString(file.path());
    }

    private static Locator chooser(Locator window) {
        return window.locator("input[id$=':files_input']");
    }

    private static Locator received(Locator window) {
        return part(window, "list").locator(".tz-row");
    }

    private static FilePayload file(String name, int bytes) {
        return new FilePayload(name, "text/plain", "a".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private static void slowDown(Page page, int bytesPerSecond) {
        send(page.context().newCDPSession(page), "Network.emulateNetworkConditions",
            Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }

    /** As the desktop does it: what a script drops has no files for the browser. */
    private static void drop(Page page, Locator place, Path file) {
        place.scrollIntoViewIfNeeded();
        BoundingBox box = place.boundingBox();
        CDPSession browser = page.context().newCDPSession(page);
        Map<String, Object> copied = Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
        for (String event : List.of("dragEnter", "dragOver", "drop")) {
            send(browser, "Input.dispatchDragEvent", Map.of("type", event, "x", box.x + box.width / 2, "y", box.y + box.height / 2, "data", copied));
        }
    }

    private static void send(CDPSession browser, String command, Map<String, Object> arguments) {
        browser.send(command, new Gson().toJsonTree(arguments, Map.class).getAsJsonObject());
    }
}
