package org.tongzhou.core.attachments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A page of A4 with lines of Chinese, in the font that readers of PDF have for it (ISO 32000-1, 9.7.5.2), so that none is embedded. */
final class DemoPdf {
    private static final int TITLE_POINTS = 18;
    private static final int TEXT_POINTS = 12;
    private static final int TITLE_Y = 770;
    private static final int LEFT = 80;
    private static final int PITCH = 24;

    private DemoPdf() {
    }

    /** @param lines the first is its title */
    static byte[] of(List<String> lines) {
        StringBuilder text = new StringBuilder("BT\n");
        int y = TITLE_Y;
        for (int i = 0; i < lines.size(); i++) {
            int points = i == 0 ? TITLE_POINTS : TEXT_POINTS;
            text.append("/F1 %d Tf 1 0 0 1 %d %d Tm <%s> Tj%n".formatted(points, LEFT, y,
                HexFormat.of().formatHex(lines.get(i).getBytes(StandardCharsets.UTF_16BE))).replace("\r", ""));
            y -= i == 0 ? PITCH * 2 : PITCH;
        }
        text.append("ET");
        return file(List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 "
                + "/FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"));
    }

    private static byte[] file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int references = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(references).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
