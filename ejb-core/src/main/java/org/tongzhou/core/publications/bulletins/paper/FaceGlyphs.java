package org.tongzhou.core.publications.bulletins.paper;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The characters of a face that were drawn so far, each by the best of its fonts that has it, as names have rare ones. A font is opened for those that are
 * missing and closed again: it takes seconds and much memory, the characters that an office uses take little.
 */
final class FaceGlyphs {
    private static final int WHOLE = 1000;
    private static final int UNKNOWN = 0xFFFD;
    private static final int CHINESE = 0x2E80;
    private static final int KEPT_MAX = 12_000;
    /** What is read with the first that is missing: the usual characters, GB/T 2312 up to its first level, so that a font is seldom opened again. */
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int USUAL_LAST = 0xD7;
    private static final int FIRST = 0xA1;
    private static final int LAST = 0xFE;
    private final PaperFace face;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    FaceGlyphs(PaperFace face) {
        this.face = face;
    }

    /** Has these characters at hand; one after the other, as each opens the font. */
    synchronized void prepare(Collection<Integer> characters) {
        if (glyphs.keySet().containsAll(characters)) {
            return;
        }
        if (glyphs.size() > KEPT_MAX) {
            glyphs.clear();
        }
        List<PaperFace.Source> sources = face.sources();
        if (sources.isEmpty()) {
            characters.forEach(character -> glyphs.put(character, substitute(character)));
            return;
        }
        try {
            Set<Integer> missing = new HashSet<>(characters);
            if (glyphs.isEmpty()) {
                missing.addAll(usual());
            }
            missing.removeAll(glyphs.keySet());
            for (int i = 0; i < sources.size() && !missing.isEmpty(); i++) {
                read(sources.get(i), missing, i == sources.size() - 1);
                missing.retainAll(characters); // what is merely usual is looked for in the best alone
                missing.removeAll(glyphs.keySet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> usual() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int row = FIRST; row <= USUAL_LAST; row++) {
            for (int cell = FIRST; cell <= LAST; cell++) {
                all.write(row);
                all.write(cell);
            }
        }
        String text = all.toString(GB2312);
        return IntStream.concat(text.codePoints().filter(character -> character != UNKNOWN), IntStream.rangeClosed(' ', '~')).boxed().collect(Collectors.toSet());
    }

    private static Glyph substitute(int character) {
        return new Glyph(character >= CHINESE ? WHOLE : WHOLE / 2, null);
    }

    /** @param last whether what it lacks is drawn as its sign for that */
    private void read(PaperFace.Source source, Collection<Integer> characters, boolean last) throws IOException {
        if (source.font().isEmpty()) {
            try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(source.file());
                    TrueTypeFont font = source.file().getName().endsWith(".otf") ? new OTFParser().parse(file) : new TTFParser().parse(file)) {
                read(font, characters, last);
            }
        } else {
            try (TrueTypeCollection fonts = new TrueTypeCollection(source.file())) {
                read(fonts.getFontByName(source.font()), characters, last);
            }
        }
    }

    private void read(TrueTypeFont font, Collection<Integer> characters, boolean last) throws IOException {
        for (int character : characters) {
            int number = font.getUnicodeCmapLookup().getGlyphId(character);
            if (number != 0 || last) {
                glyphs.put(character, Glyph.of(outline(font, number).getPathIterator(null), font.getAdvanceWidth(number), font.getUnitsPerEm()));
            }
        }
    }

    private static GeneralPath outline(TrueTypeFont font, int number) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            CFFFont outlines = open.getCFF().getFont();
            return outlines.getType2CharString(outlines.getCharset().isCIDFont() ? outlines.getCharset().getCIDForGID(number) : number).getPath();
        }
        GlyphData drawn = font.getGlyph().getGlyph(number);
        return drawn == null ? new GeneralPath() : drawn.getPath();
    }

    Glyph get(int character) {
        return glyphs.computeIfAbsent(character, FaceGlyphs::substitute);
    }

    /** @param size of the characters; the answer is in the same unit */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(character -> get(character).width() * size / WHOLE).sum();
    }
}
