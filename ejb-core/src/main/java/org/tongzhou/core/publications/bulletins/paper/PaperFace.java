package org.tongzhou.core.publications.bulletins.paper;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/**
 * The faces that an issue is printed in, each with the files that have it, the best first: those that a site has put into {@code -Dtongzhou.fonts}, then
 * those of the system. Behind a {@code #} is the font of a collection.
 */
enum PaperFace {
    /** 小标宋: mastheads and titles. */
    TITLE("FZXBSJW.TTF", "FandolSong-Bold.otf", "NotoSerifCJK-Bold.ttc#NotoSerifCJKsc-Bold", "NotoSerifCJKsc-Bold.otf", "simsun.ttc#SimSun"),
    /** 黑体: headings. */
    HEADING("simhei.ttf", "FandolHei-Regular.otf", "NotoSansCJK-Bold.ttc#NotoSansCJKsc-Bold", "NotoSansCJKsc-Bold.otf"),
    /** 仿宋: what is said. */
    BODY("simfang.ttf", "FandolFang-Regular.otf", "NotoSerifCJK-Regular.ttc#NotoSerifCJKsc-Regular", "NotoSerifCJKsc-Regular.otf", "simsun.ttc#SimSun");

    private static final List<String> FOLDERS = List.of("/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk", "/usr/share/fonts/google-noto-cjk",
        "/usr/share/fonts/truetype/fandol", "/usr/share/texmf/fonts/opentype/public/fandol", "C:/Windows/Fonts");
    private final List<String> files;

    PaperFace(String... files) {
        this.files = List.of(files);
    }

    /** A file, and the name of the font in it; empty where it has one only. */
    record Source(File file, String font) {
    }

    /** Those that the server has. */
    List<Source> sources() {
        return Stream.concat(Stream.ofNullable(System.getProperty("tongzhou.fonts")), FOLDERS.stream()).flatMap(folder -> files.stream().map(name -> source(folder, name)))
            .filter(source -> source.file().isFile()).toList();
    }

    private static Source source(String folder, String name) {
        String[] parts = name.split("#");
        return new Source(new File(folder, parts[0]), parts.length > 1 ? parts[1] : "");
    }
}
