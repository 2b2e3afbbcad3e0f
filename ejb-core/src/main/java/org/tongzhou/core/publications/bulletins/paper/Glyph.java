package org.tongzhou.core.publications.bulletins.paper;

import java.awt.geom.PathIterator;
import java.util.Locale;

/** A character as it is drawn, in thousandths of its size. @param program operators of PDF (ISO 32000-1, 8.5); null if the reader's font draws it */
record Glyph(int width, String program) {
    private static final int WHOLE = 1000;

    /** @param unit of the font, as its outlines are measured */
    static Glyph of(PathIterator path, int advance, int unit) {
        double scale = (double) WHOLE / unit;
        StringBuilder drawn = new StringBuilder();
        double[] at = new double[6];
        double[] last = {0, 0};
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> operator(drawn, "m", last, scale, at, 2);
                case PathIterator.SEG_LINETO -> operator(drawn, "l", last, scale, at, 2);
                case PathIterator.SEG_QUADTO -> operator(drawn, "c", last, scale, raised(last, at), 6);
                case PathIterator.SEG_CUBICTO -> operator(drawn, "c", last, scale, at, 6);
                default -> drawn.append("h ");
            }
        }
        return new Glyph((int) Math.round(advance * scale), drawn.toString());
    }

    /** A quadratic curve as a cubic one. */
    private static double[] raised(double[] from, double[] at) {
        return new double[] {from[0] + 2.0 / 3 * (at[0] - from[0]), from[1] + 2.0 / 3 * (at[1] - from[1]), at[2] + 2.0 / 3 * (at[0] - at[2]),
            at[3] + 2.0 / 3 * (at[1] - at[3]), at[2], at[3]};
    }

    private static void operator(StringBuilder drawn, String name, double[] last, double scale, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            drawn.append(Math.round(values[i] * scale)).append(' ');
        }
        drawn.append(name).append(' ');
        last[0] = values[count - 2];
        last[1] = values[count - 1];
    }

    /** What a procedure of a font of type 3 says (ISO 32000-1, 9.6.5). */
    String procedure() {
        return String.format(Locale.ROOT, "%d 0 -200 -400 1400 1200 d1 %sf", width, program);
    }
}
