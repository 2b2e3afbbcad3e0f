package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundPieceTest {
    private static final Instant SIGNED = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant WRITTEN = SIGNED.plusSeconds(3600);

    private final FoundPiece anew = new FoundPiece(7L, 3, "新题", "旧题", "市财政局", "wanglei", "王磊", PieceStatus.DRAFT, WRITTEN, SIGNED, null);

    @Test
    void itsUnitAndItsAuthorSeeWhatIsWritten() {
        PieceRow written = new PieceRow(7, 3, "新题", "市财政局", "王磊", PieceStatus.DRAFT, WRITTEN, SIGNED, null, false);

        assertThat(anew.row(PieceDesk.UNIT, new PieceScope("lina", false, Set.of("市财政局")))).isEqualTo(written);
        assertThat(anew.row(PieceDesk.UNIT, new PieceScope("wanglei", false, Set.of("市商务局")))).isEqualTo(written);
        assertThat(anew.row(PieceDesk.SIGNER, new PieceScope(null, true, Set.of()))).isEqualTo(written);
    }

    @Test
    void editorsAndUnitsThatHaveSentItTooSeeWhatWasSigned() {
        PieceRow signed = new PieceRow(7, 3, "旧题", "市财政局", "王磊", PieceStatus.RETURNED, SIGNED, SIGNED, null, false);

        assertThat(anew.row(PieceDesk.EDITOR, new PieceScope(null, true, Set.of()))).isEqualTo(signed);
        assertThat(anew.row(PieceDesk.UNIT, new PieceScope("lina", false, Set.of("市商务局"))))
            .isEqualTo(new PieceRow(7, 3, "旧题", "市财政局", "王磊", PieceStatus.RETURNED, SIGNED, SIGNED, null, true));
    }

    @Test
    void whatIsSignedOfAFileStaysWhateverTheUnitDoesWithIt() {
        PieceFile file = new PieceFile(7, 70);
        file.place(1);
        assertThat(file.isSigned()).isFalse();
        file.sign();

        file.takeOff();
        assertThat(file.isPlaced()).isFalse();
        assertThat(file.getSignedPlace()).isEqualTo(1);
        file.place(0);

        assertThat(file.getPlace()).isZero();
        assertThat(file.getSignedPlace()).as("until it is signed again").isEqualTo(1);
    }
}
