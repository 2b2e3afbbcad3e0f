package org.tongzhou.http.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;

/** Files that views send and take, and the files of Faces itself. */
class FilesHttpIT extends FacesTest {
    private static final Pattern SHARED = Pattern.compile("(?:src|href)=\"(/portal/jakarta\\.faces\\.resource/[^\"]+)\"");

    @Test
    void aFileOfAnActionIsFetchedOnceAndGoneThen() {
        FacesWindow desk = FacesWindow.openAlone(user, DESK);

        HttpResponse<String> redirect = desk.send("download");
        String address = redirect.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> file = user.getOnce(address);

        assertThat(file.body()).isEqualTo("file of view " + desk.text("view"));
        assertThat(file.headers().firstValue("Content-Disposition")).get().asString().contains("filename*=UTF-8''%E6%96%87%E4%BB%B6.txt");
        assertThat(user.getOnce(address).statusCode()).isEqualTo(410);
        assertThat(desk.ajax("click").text("clicks")).isEqualTo("1");
    }

    @Test
    void aFileIsSentWithAForm() {
        FacesWindow files = FacesWindow.openAlone(user, FILES);

        FacesWindow answer = files.upload("upload", "simple_input", "报告.txt", "内容".getBytes(StandardCharsets.UTF_8), "note", "附言");

        assertThat(answer.text("received")).isEqualTo("报告.txt 6, note 附言");
    }

    @Test
    void aTableIsExported() {
        FacesWindow files = FacesWindow.openAlone(user, FILES);

        HttpResponse<String> file = user.get(files.send("export").headers().firstValue("Location").orElseThrow());

        assertThat(file.body()).contains("row", "一", "二", "三");
        assertThat(file.headers().firstValue("Content-Disposition")).get().asString().contains("rows.csv");
    }

    @Test
    void aPictureMadeByTheBeanOfAViewComesAlreadyAtTheFirstRendering() {
        FacesWindow files = FacesWindow.openAlone(user, FILES);
        Matcher picture = Pattern.compile("<img id=\"[^\"]*picture\"[^>]*src=\"([^\"]+)\"").matcher(files.markup());
        assertThat(picture.find()).isTrue();

        HttpResponse<String> answer = user.getOnce(picture.group(1).replace("&amp;", "&"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<svg");
        assertThat(PortalClient.loggedIn("shaojing").getOnce(picture.group(1).replace("&amp;", "&")).body()).as("to another user").doesNotContain("<svg");
    }

    @Test
    void allApplicationsShareOneSetOfFilesThatIsKeptForAYear() {
        String page = FacesWindow.openAlone(user, DESK).answer().body();
        Matcher files = SHARED.matcher(page);
        int found = 0;
        while (files.find()) {
            found++;
            HttpResponse<String> file = new PortalClient().send(PortalClient.request(files.group(1).replace("&amp;", "&"))
                .header("Accept-Encoding", "gzip").GET());
            assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
        }
        assertThat(found).isGreaterThan(4);
        assertThat(page).doesNotContain("/faces-showcase/jakarta.faces.resource").containsOnlyOnce("/core.js.xhtml");
    }

    @Test
    void styleSheetsNameTheirPicturesByAddressesThatAreThere() {
        String css = user.get("/portal/jakarta.faces.resource/primeicons/primeicons.css.xhtml?ln=primefaces").body();
        Matcher font = Pattern.compile("(/portal/jakarta\\.faces\\.resource/primeicons/primeicons\\.woff2[^\"')]+)").matcher(css);

        assertThat(css).doesNotContain("#{");
        assertThat(font.find()).isTrue();
        assertThat(user.getOnce(font.group(1)).headers().firstValue("Content-Type")).hasValue("font/woff2");
    }

    @Test
    void nothingElseIsServedAmongThem() {
        for (String path : new String[] {"core.js.xhtml?ln=../primefaces", "../primefaces/core.js.xhtml?ln=primefaces", "core.js?ln=primefaces",
            "dynamiccontent.properties.xhtml?ln=primefaces", "core.js.xhtml", "x.js.xhtml?ln=primefaces", "core.js.xhtml?ln=META-INF"}) {
            assertThat(user.getOnce("/portal/jakarta.faces.resource/" + path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void scriptsThatSeveralWindowsNeedStandOnceInTheHeadAndInOrder() {
        String page = FacesWindow.open(user, FacesWindow.page(DESK, BOARD, FILES)).get(0).answer().body();

        assertThat(page.indexOf("/jquery.js.xhtml")).isLessThan(page.indexOf("/core.js.xhtml"));
        assertThat(page.indexOf("/core.js.xhtml")).isLessThan(page.indexOf("/components.js.xhtml"));
        assertThat(page).containsOnlyOnce("/jquery.js.xhtml").containsOnlyOnce("/components.css.xhtml");
    }
}
