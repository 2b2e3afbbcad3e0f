package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCheckpointTest {
    private static final ChainMark ONE = new ChainMark(1, "a1");
    private static final ChainMark TWO = new ChainMark(2, "b2");
    private static final ChainMark FIVE = new ChainMark(5, "e5");

    @TempDir
    Path folder;
    private AuditCheckpoint checkpoint;

    @BeforeEach
    void open() {
        checkpoint = new AuditCheckpoint(folder.resolve("audit.checkpoint"));
    }

    private AuditCheckpoint reopened() {
        return new AuditCheckpoint(folder.resolve("audit.checkpoint"));
    }

    @Test
    void itMovesOnAndIsThereAfterARestart() {
        checkpoint.advance(ChainMark.BEGIN, ONE);
        checkpoint.advance(ONE, TWO);

        assertThat(reopened().mark()).isEqualTo(TWO);
    }

    @Test
    void whatIsCommittedEarlierThanItsTurnWaits() {
        checkpoint.advance(TWO, FIVE);
        checkpoint.advance(ONE, TWO);
        assertThat(checkpoint.mark()).isEqualTo(ChainMark.BEGIN);

        checkpoint.advance(ChainMark.BEGIN, ONE);

        assertThat(reopened().mark()).isEqualTo(FIVE);
    }

    @Test
    void aChainThatWasReplacedDoesNotMoveIt() {
        checkpoint.advance(ChainMark.BEGIN, TWO);

        checkpoint.advance(new ChainMark(2, "other"), FIVE);

        assertThat(checkpoint.mark()).isEqualTo(TWO);
        assertThat(checkpoint.reconcile("other", FIVE)).isFalse();
        assertThat(checkpoint.reconcile(null, ONE)).as("set back").isFalse();
        assertThat(reopened().mark()).isEqualTo(TWO);
    }

    @Test
    void whatOthersHaveAppendedIsCaughtUp() {
        checkpoint.advance(ChainMark.BEGIN, TWO);

        assertThat(checkpoint.reconcile("b2", FIVE)).isTrue();

        assertThat(reopened().mark()).isEqualTo(FIVE);
    }
}
