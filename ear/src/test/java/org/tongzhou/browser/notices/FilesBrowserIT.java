package org.tongzhou.browser.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a notice, from the author's desk to the reader's page, in the office and on the way. */
class FilesBrowserIT extends NoticesTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final long MAX_BYTES = 200L << 20;
    private static final Pattern POSTED = Pattern.compile("/portal/p/");

    @Test
    void aNoticeBringsItsFilesAndPicturesToItsReaders() throws IOException {
        String title = title("带附件");
        Page author = editor(DESK);
        write(author, title, "请按附件填报。");

        attach(author, "清单.txt", "一、二、三".getBytes(StandardCharsets.UTF_8));
        attach(author, "方案.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        attach(author, "现场.png", picture());
        input(author).setInputFiles(new FilePayload("毒.txt", "text/plain", EICAR.getBytes(StandardCharsets.US_ASCII)));
        assertSaid(author, "含有有害内容");
        input(author).setInputFiles(new FilePayload("假.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.US_ASCII)));
        assertSaid(author, "不是 PDF 格式");
        assertThat(lines(author)).hasCount(3);

        field(author, "“清单.txt”的显示名称").fill("填报清单");
        button(notices(author), "下移“清单.txt”").click();
        assertThat(lines(author).nth(1)).containsText("清单.txt");
        assertThat(field(author, "“清单.txt”的显示名称")).hasValue("填报清单");
        button(notices(author), "移除方案.pdf").click();
        assertThat(lines(author)).hasCount(2);
        button(notices(author), "撤销移除“方案.pdf”").click();
        assertThat(lines(author)).hasCount(3);
        button(notices(author), "把“现场.png”插入正文").click();
        assertThat(notices(author).locator(".ql-editor img")).hasCount(1);
        picture(author, "notices-files-editor");
        assertAccessible(author);
        notices(author).locator(".ql-editor").evaluate("(editor, picture) => { const pasted = document.createElement('img'); pasted.src = picture; editor.lastElementChild.append(pasted); }",
            "data:image/png;base64," + Base64.getEncoder().encodeToString(picture()));
        notices(author).locator(".ql-editor").evaluate("editor => { const broken = document.createElement('img'); broken.src = 'data:image/png;base64,AAAA'; editor.lastElementChild.append(broken); }");
        save(author); // what is no picture is left out, the words are stored
        assertThat(notices(author).locator(".ql-editor img[src^='/portal/files/'][alt$='.png']")).hasCount(2);
        assertThat(lines(author)).hasCount(4);
        assertThat(lines(author).filter(new Locator.FilterOptions().setHasText("在正文中"))).hasCount(2);
        publish(author);
        assertThat(notices(author).locator(".notices-files li")).hasCount(2);

        Page reader = loggedIn(READER, DESK);
        assertThat(row(notices(reader), title).getByLabel("附件 2 个")).isVisible();
        row(notices(reader), title).click();
        Locator files = notices(reader).locator(".notices-files li");
        assertThat(files).hasText(new Pattern[] {Pattern.compile("TXT\\s*填报清单\\s*1 KB\\s*预览"), Pattern.compile("PDF\\s*方案.pdf\\s*1 KB\\s*预览")});
        assertThat(notices(reader).locator(".notices-body img").first()).hasJSProperty("naturalWidth", 320);
        files.nth(1).getByText("预览").click();
        assertThat(files.nth(1).locator("iframe")).isVisible();
        picture(reader, "notices-files-reading");
        assertAccessible(reader);
        String address = files.first().getByRole(AriaRole.LINK).getAttribute("href");
        APIResponse part = reader.request().get(origin(reader) + address, RequestOptions.create().setHeader("Range", "bytes=0-2"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("一");
        assertThat(part.headers()).containsEntry("x-content-type-options", "nosniff").containsEntry("content-range", "bytes 0-2/15");
        assertThat(part.headers().get("content-disposition")).startsWith("attachment;");

        Page phone = loggedIn(READER, PHONE);
        phone.navigate(reader.url());
        assertThat(notices(phone).locator(".notices-files li")).hasCount(2);
        picture(phone, "notices-files-phone");

        correctTheList(author);
        phone.reload();
        assertThat(notices(phone).locator(".notices-files")).containsText("新清单.txt");
        assertThat(notices(phone).locator(".notices-files")).not().containsText("填报清单");
        assertThat(notices(phone).locator(".notices-body img[src^='/portal/files/']")).hasCount(3);
    }

    /** How large files come is seen by LargeFileHttpIT. */
    @Test
    void aFileIsGivenUpOnItsWayAndOneThatDidNotGetThroughIsSentAgain(@TempDir Path folder) throws IOException {
        Page author = editor(DESK);
        write(author, title("带大附件"), "影像资料见附件。");

        input(author).setInputFiles(zeros(folder, "太大.tif", MAX_BYTES + 1)); // sparse
        assertSaid(author, "过大，每个不超过 200");
        assertThat(author.locator(".ui-fileupload-row")).hasCount(0);
        author.route(POSTED, route -> {
            if (isUpload(route)) {
                return; // never answered
            }
            route.fallback();
        });
        attachLater(author, "弃.txt");
        assertThat(author.locator(".ui-fileupload-row [role=progressbar]")).isVisible();
        button(notices(author), "不上传弃.txt").click();
        assertThat(author.locator(".ui-fileupload-row")).hasCount(0);
        author.unroute(POSTED);
        author.route(POSTED, route -> {
            if (isUpload(route)) {
                route.abort();
            } else {
                route.fallback();
            }
        });
        attachLater(author, "影像.txt");
        assertThat(author.locator(".ui-fileupload-row")).containsText("没有上传成功");
        picture(author, "notices-files-again");
        assertAccessible(author);
        author.unroute(POSTED);
        button(notices(author), "重新上传影像.txt").click();
        assertThat(lines(author)).hasCount(1);
        assertThat(lines(author)).containsText("影像.txt");
        assertThat(author.locator(".ui-fileupload-row")).hasCount(0);
    }

    private static boolean isUpload(Route route) {
        return route.request().method().equals("POST") && route.request().headers().getOrDefault("content-type", "").startsWith("multipart/form-data");
    }

    private static void attachLater(Page page, String name) {
        input(page).setInputFiles(new FilePayload(name, "text/plain", "影像".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".ui-fileupload-row")).containsText(name);
    }

    private static Path zeros(Path folder, String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.write("II*\0".getBytes(StandardCharsets.US_ASCII));
            content.setLength(bytes);
        }
        return file;
    }

    private void correctTheList(Page author) {
        link(notices(author), "更正…").click();
        assertThat(lines(author)).hasCount(4);
        attach(author, "新清单.txt", "一、二".getBytes(StandardCharsets.UTF_8));
        button(notices(author), "移除填报清单").click();
        assertThat(lines(author)).hasCount(4);
        pastePicture(author, 240, 120);
        assertThat(lines(author)).hasCount(5);
        awaitRest(author);
        picture(author, "notices-files-correct");
        assertAccessible(author);
        author.setViewportSize(PHONE, 844);
        awaitRest(author);
        picture(author, "notices-files-correct");
        assertNoSidewaysScrolling(author);
        field(author, "更正说明").fill("清单有误。");
        button(notices(author), "确认更正").click();
        assertSaid(author, "已更正");
    }

    private static Locator input(Page page) {
        return notices(page).locator("input[type=file]");
    }

    private static Locator lines(Page page) {
        return notices(page).locator(".notices-attached > li");
    }

    private static void attach(Page page, String name, byte[] content) {
        int before = lines(page).count();
        input(page).setInputFiles(new FilePayload(name, "application/octet-stream", content));
        assertThat(lines(page)).hasCount(before + 1);
    }

    private static String origin(Page page) {
        return page.url().replaceFirst("(https?://[^/]+).*", "$1");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
