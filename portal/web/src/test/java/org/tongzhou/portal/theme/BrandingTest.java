package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {
    private static final Texts CHINESE = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Brand BUILT_IN = new Brand("景川市政务协同办公门户", "景川市人民政府", "/built-in.svg");

    @TempDir
    Path data;
    private Path folder;
    private Branding branding;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(data.resolve("branding"));
        branding = new Branding(folder, 0);
    }

    @Test
    void withoutAFileTheBuiltInBrandIsShown() {
        assertThat(brand(CHINESE, "")).isEqualTo(BUILT_IN);
    }

    @Test
    void theAdministratorsNamesAreShownInTheReadersLanguage() throws IOException {
        write("portal.name=临川门户", "portal.name.en=Linchuan Portal", "portal.owner=临川市人民政府");

        assertThat(brand(CHINESE, "").name()).isEqualTo("临川门户");
        assertThat(brand(ENGLISH, "").name()).isEqualTo("Linchuan Portal");
        assertThat(brand(ENGLISH, "").owner()).as("the Chinese one where there is no other").isEqualTo("临川市人民政府");
    }

    @Test
    void aUnitHasItsOwnNameAndLogoAndTheLongestPrefixCounts() throws IOException {
        Files.write(folder.resolve("city.svg"), new byte[1]);
        Files.write(folder.resolve("finance.png"), new byte[1]);
        write("portal.logo=city.svg", "unit.a.prefix=市财政局", "unit.a.name=财政门户", "unit.a.logo=finance.png",
            "unit.b.prefix=市财政局国库", "unit.b.name=国库门户");

        assertThat(brand(CHINESE, "市财政局预算科").name()).isEqualTo("财政门户");
        assertThat(brand(CHINESE, "市财政局预算科").logo()).startsWith("/portal/branding/finance.png?v=");
        assertThat(brand(CHINESE, "市财政局国库科").name()).isEqualTo("国库门户");
        assertThat(brand(CHINESE, "市财政局国库科").logo()).startsWith("/portal/branding/city.svg?v=");
        assertThat(brand(CHINESE, "市教育局").name()).isEqualTo(BUILT_IN.name());
    }

    @Test
    void aChangedFileIsReadWithoutARestart() throws IOException {
        write("portal.name=旧");
        assertThat(brand(CHINESE, "").name()).isEqualTo("旧");

        write("portal.name=新");
        Files.setLastModifiedTime(folder.resolve("branding.properties"), FileTime.fromMillis(1));

        assertThat(brand(CHINESE, "").name()).isEqualTo("新");
    }

    @Test
    void anUnreadableFileLeavesTheBrandAsItWas() throws IOException {
        write("portal.name=景川");
        brand(CHINESE, "");

        write("portal.name=\\u12");
        Files.setLastModifiedTime(folder.resolve("branding.properties"), FileTime.fromMillis(1));

        assertThat(brand(CHINESE, "").name()).isEqualTo("景川");
    }

    @Test
    void aMissingLogoIsTheBuiltInOneAndAHugeNameIsCut() throws IOException {
        write("portal.logo=none.svg", "portal.name=" + "名".repeat(10_000));

        assertThat(brand(CHINESE, "").logo()).isEqualTo("/built-in.svg");
        assertThat(brand(CHINESE, "").name()).hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../operator.token", "branding.properties", "a.html", "a.svg/../../x.svg", ".svg", "", "A.SVG", "x.svg\u0000.png"})
    void onlyPicturesOfTheFolderAreServed(String name) throws IOException {
        Files.writeString(data.resolve("operator.token"), "secret");
        write("portal.name=x");

        assertThat(branding.logo(name)).isEmpty();
    }

    @Test
    void aLinkOutOfTheFolderAndAHugeFileAreNotServed() throws IOException {
        Files.writeString(data.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link.svg"), data.resolve("secret"));
        Files.write(folder.resolve("huge.png"), new byte[(int) Branding.LOGO_MAX_BYTES + 1]);
        Files.write(folder.resolve("good.webp"), new byte[10]);

        assertThat(branding.logo("link.svg")).isEmpty();
        assertThat(branding.logo("huge.png")).isEmpty();
        assertThat(branding.logo("good.webp")).isPresent();
    }

    private Brand brand(Texts texts, String unit) {
        return branding.of(texts, unit, "/portal", "/built-in.svg");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(folder.resolve("branding.properties"), String.join("\n", lines));
    }
}
