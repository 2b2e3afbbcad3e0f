package org.tongzhou.core.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.audit.AuditFinding.Kind;

/** Reads a chain from its beginning to its end and finds what is wrong with it. */
final class ChainCheck {
    /** More would only say the same of what follows. */
    private static final int FINDINGS_MAX = 20;

    private final AuditKeys keys;
    private final AuditChain.Head head;
    private final ChainMark checkpoint;
    private final List<AuditFinding> findings = new ArrayList<>();
    private ChainMark last;
    private long checked;

    /** @param head of the chain; entries after its end are not looked at. @param checkpoint how far the chain is known to have come */
    ChainCheck(AuditKeys keys, AuditChain.Head head, ChainMark checkpoint) {
        this.keys = keys;
        this.head = head;
        this.checkpoint = checkpoint;
        this.last = head.removed();
        if (!head.removed().equals(ChainMark.BEGIN) && !isRemovalSealed()) {
            find(Kind.REMOVED, head.removed().number());
        }
    }

    /** What is sealed where entries were removed. */
    static byte[] removal(ChainMark removed) {
        return ("removed until " + removed.number() + " " + removed.hash()).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isRemovalSealed() {
        return keys.find(head.removedKey()).filter(key -> key.seal(removal(head.removed())).equals(head.removedSeal())).isPresent();
    }

    /** The next entry in the order of the numbers. */
    void accept(AuditEntry entry) {
        checked++;
        if (entry.number <= last.number()) {
            find(Kind.INSERTED, entry.number);
            return;
        }
        if (entry.number > last.number() + 1) {
            find(Kind.MISSING, last.number() + 1);
        } else if (!entry.previousHash.equals(last.hash())) {
            find(Kind.UNLINKED, entry.number);
        }
        checkSeal(entry);
        if (entry.number == checkpoint.number() && !entry.hash.equals(checkpoint.hash())) {
            find(Kind.TRUNCATED, entry.number);
        }
        last = entry.mark();
    }

    private void checkSeal(AuditEntry entry) {
        keys.find(entry.keyId).ifPresentOrElse(key -> {
            if (!entry.isSealedBy(key)) {
                find(Kind.ALTERED, entry.number);
            }
        }, () -> find(Kind.UNKNOWN_KEY, entry.number));
    }

    /** There are no more entries. @param beyond number of an entry after the end of the chain, 0 if there is none */
    void finish(long beyond) {
        long end = head.last().number();
        if (last.number() < Math.max(end, checkpoint.number())) {
            find(Kind.TRUNCATED, last.number() + 1);
        } else if (!last.equals(head.last())) {
            find(Kind.UNLINKED, last.number());
        }
        if (beyond > 0) {
            find(Kind.INSERTED, beyond);
        }
    }

    private void find(Kind kind, long number) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new AuditFinding(kind, number));
        }
    }

    long last() {
        return last.number();
    }

    long checked() {
        return checked;
    }

    /** What is wrong, in the order of the numbers; the first 20. */
    List<AuditFinding> findings() {
        return List.copyOf(findings);
    }
}
