package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.audit.AuditFinding.Kind;

class ChainCheckTest {
    @TempDir
    Path folder;
    private AuditKeys keys;
    private List<AuditEntry> chain;
    private ChainMark end;

    @BeforeEach
    void makeChain() {
        keys = AuditKeys.in(folder.resolve("audit.key"));
        chain = Entries.chain(keys, 6);
        end = chain.get(5).mark();
    }

    @Test
    void aWholeChainIsWhole() {
        assertThat(findings(chain, end)).isEmpty();
        assertThat(findings(List.of(), ChainMark.BEGIN, ChainMark.BEGIN, 0)).isEmpty();
    }

    @Test
    void anAlteredEntryIsFound() {
        chain.get(2).actor = "xunuo";

        assertThat(findings(chain, end)).containsExactly(new AuditFinding(Kind.ALTERED, 3));
    }

    @Test
    void whoHasNoKeyCannotSealAnew() {
        AuditEntry altered = chain.get(2);
        altered.actor = "xunuo";
        altered.hash = AuditKeys.in(folder.resolve("other.key")).current().seal("whatever".getBytes());

        assertThat(findings(chain, end)).startsWith(new AuditFinding(Kind.ALTERED, 3));
    }

    @Test
    void aRemovedEntryIsFound() {
        chain.remove(2);

        assertThat(findings(chain, end)).containsExactly(new AuditFinding(Kind.MISSING, 3));
    }

    @Test
    void theFirstEntryIsMissedToo() {
        chain.remove(0);

        assertThat(findings(chain, end)).containsExactly(new AuditFinding(Kind.MISSING, 1));
    }

    @Test
    void aRemovedEntryIsFoundEvenIfTheOthersMoveUp() {
        chain.remove(2);
        chain.get(2).number = 3;
        chain.get(3).number = 4;
        chain.get(4).number = 5;

        assertThat(findings(chain, new ChainMark(5, end.hash()))).startsWith(new AuditFinding(Kind.UNLINKED, 3), new AuditFinding(Kind.ALTERED, 3));
    }

    @Test
    void swappedEntriesAreFound() {
        AuditEntry third = chain.get(2);
        AuditEntry fourth = chain.get(3);
        third.number = 4;
        fourth.number = 3;
        chain.set(2, fourth);
        chain.set(3, third);

        assertThat(findings(chain, end)).contains(new AuditFinding(Kind.ALTERED, 3), new AuditFinding(Kind.ALTERED, 4));
    }

    @Test
    void anEntryOfAnotherChainDoesNotFitIn() {
        AuditEntry stranger = Entries.entry("别处", Entries.NOON);
        stranger.follow(new ChainMark(2, "0".repeat(64)), keys.current());
        chain.set(2, stranger);

        assertThat(findings(chain, end)).startsWith(new AuditFinding(Kind.UNLINKED, 3));
    }

    @Test
    void aMissingEndIsFound() {
        assertThat(findings(chain.subList(0, 4), end)).containsExactly(new AuditFinding(Kind.TRUNCATED, 5));
    }

    @Test
    void aMissingEndIsFoundEvenIfTheHeadWasSetBack() {
        ChainMark before = chain.get(3).mark();

        assertThat(findings(chain.subList(0, 4), before, end, 0)).containsExactly(new AuditFinding(Kind.TRUNCATED, 5));
    }

    @Test
    void anEndThatWasReplacedIsFound() {
        List<AuditEntry> replaced = Entries.chain(keys, 4);
        for (int i = 4; i < 8; i++) {
            AuditEntry other = Entries.entry("另一条", Entries.NOON);
            other.follow(replaced.get(i - 1).mark(), keys.current());
            replaced.add(other);
        }

        assertThat(findings(replaced, replaced.get(7).mark(), end, 0)).containsExactly(new AuditFinding(Kind.TRUNCATED, 6));
    }

    @Test
    void anEntryBehindTheEndIsFound() {
        assertThat(findings(chain, end, end, 9)).containsExactly(new AuditFinding(Kind.INSERTED, 9));
    }

    @Test
    void aKeyThatIsLostIsNoted() {
        keys = AuditKeys.in(folder.resolve("other.key"));

        assertThat(findings(chain, end)).hasSize(6).startsWith(new AuditFinding(Kind.UNKNOWN_KEY, 1));
    }

    @Test
    void whatWasRemovedUnderSealIsNotMissed() {
        AuditChain.Head head = head(chain.get(2).mark(), keys.current().seal(ChainCheck.removal(chain.get(2).mark())));

        assertThat(findings(chain.subList(3, 6), head, end, 0)).isEmpty();
        assertThat(findings(chain.subList(2, 6), head, end, 0)).containsExactly(new AuditFinding(Kind.INSERTED, 3));
    }

    @Test
    void whatWasRemovedWithoutSealIsFound() {
        assertThat(findings(chain.subList(3, 6), head(chain.get(2).mark(), "0".repeat(64)), end, 0)).containsExactly(new AuditFinding(Kind.REMOVED, 3));
    }

    private AuditChain.Head head(ChainMark removed, String seal) {
        return new AuditChain.Head(end, removed, keys.current().id(), seal);
    }

    private List<AuditFinding> findings(List<AuditEntry> entries, ChainMark last) {
        return findings(entries, last, ChainMark.BEGIN, 0);
    }

    private List<AuditFinding> findings(List<AuditEntry> entries, ChainMark last, ChainMark checkpoint, long beyond) {
        return findings(entries, new AuditChain.Head(last, ChainMark.BEGIN, "", ""), checkpoint, beyond);
    }

    private List<AuditFinding> findings(List<AuditEntry> entries, AuditChain.Head head, ChainMark checkpoint, long beyond) {
        ChainCheck check = new ChainCheck(keys, head, checkpoint);
        entries.forEach(check::accept);
        check.finish(beyond);
        return check.findings();
    }
}
