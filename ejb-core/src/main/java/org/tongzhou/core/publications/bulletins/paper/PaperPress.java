package org.tongzhou.core.publications.bulletins.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Prints issues as PDF. */
@ApplicationScoped
public class PaperPress {
    private static final String SIGNS = "0123456789—… 　【】";
    private static final double MARK_SIZE = 110;
    private static final double SLANT = 0.2;
    private static final double SLOPE = Math.sqrt(0.5);

    private final Map<PaperFace, FaceGlyphs> faces = new EnumMap<>(PaperFace.class);

    public PaperPress() {
        Arrays.stream(PaperFace.values()).forEach(face -> faces.put(face, new FaceGlyphs(face)));
    }

    public byte[] print(PrintedIssue issue) {
        Set<Integer> characters = characters(issue);
        faces.values().forEach(face -> face.prepare(characters));
        List<PaperPage> pages = new PaperLayout(issue, faces).lay();
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(issue.masthead() + ' ' + issue.number());
            PaperFonts fonts = new PaperFonts(faces);
            List<PDPage> drawn = new ArrayList<>();
            for (PaperPage page : pages) {
                PDPage sheet = new PDPage(new PDRectangle((float) PaperLayout.WIDTH, (float) PaperLayout.HEIGHT));
                sheet.getCOSObject().setItem(COSName.CONTENTS, PaperFonts.stream(document, content(page, issue.watermark(), fonts)));
                document.addPage(sheet);
                drawn.add(sheet);
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts.write(document));
            drawn.forEach(sheet -> sheet.getCOSObject().setItem(COSName.RESOURCES, resources));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Integer> characters(PrintedIssue issue) {
        Stream<String> around = Stream.of(SIGNS, issue.caution(), issue.masthead(), issue.number(), issue.office(), issue.day(), issue.contents(), issue.report(),
            issue.send(), issue.distribute(), issue.copies(), issue.watermark());
        return Stream.concat(around, issue.texts().stream().flatMap(PrintedText::words)).filter(Objects::nonNull).flatMap(text -> text.codePoints().boxed()).collect(Collectors.toSet());
    }

    private static String content(PaperPage page, String watermark, PaperFonts fonts) {
        StringBuilder content = new StringBuilder();
        if (!watermark.isEmpty()) {
            double half = watermark.codePointCount(0, watermark.length()) * MARK_SIZE / 2 * SLOPE;
            content.append(format("BT 0.9 g %.3f %.3f %.3f %.3f %.2f %.2f Tm ", SLOPE, SLOPE, -SLOPE, SLOPE, PaperLayout.WIDTH / 2 - half + MARK_SIZE / 4,
                PaperLayout.HEIGHT / 2 - half)).append(fonts.show(PaperFace.TITLE, MARK_SIZE, watermark)).append("ET\n");
        }
        for (PaperPage.Rule rule : page.rules()) {
            content.append(colour(rule.red())).append(format("%.2f %.2f %.2f %.2f re f%n", rule.x(), rule.y(), rule.length(), rule.thick()));
        }
        for (PaperPage.Run run : page.runs()) {
            if (!run.text().isEmpty()) {
                content.append("BT ").append(colour(run.red())).append(format("%.3f Tc 1 0 %.2f 1 %.2f %.2f Tm ", run.spacing(), run.slanted() ? SLANT : 0, run.x(), run.y()))
                    .append(fonts.show(run.face(), run.size(), run.text())).append("ET\n");
            }
        }
        return content.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String colour(boolean red) {
        return red ? "0.85 0.05 0.08 rg " : "0 g ";
    }
}
