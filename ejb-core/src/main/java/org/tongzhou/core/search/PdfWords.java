package org.tongzhou.core.search;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of a page up to where it is enough: also within a page, which may draw for hours. */
final class PdfWords extends PDFTextStripper {
    private final BooleanSupplier enough;
    private final int signsMax;
    private int signs;

    PdfWords(BooleanSupplier enough, int signsMax) {
        this.enough = enough;
        this.signsMax = signsMax;
    }

    private boolean isEnough() {
        return signs > signsMax || enough.getAsBoolean();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!isEnough()) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        if (!isEnough()) {
            signs++;
            super.processTextPosition(sign);
        }
    }
}
