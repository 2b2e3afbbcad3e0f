package org.tongzhou.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the chain has come, in a file outside the database: who takes the end of the chain away, and the head with it, cannot make
 * that undone. It moves on only from where it is, never back.
 */
final class AuditCheckpoint {
    private final Path file;
    /** What was committed before that which leads there from the present mark. */
    private final Map<ChainMark, ChainMark> waiting = new HashMap<>();
    private ChainMark mark;

    /** @param file need not exist yet */
    AuditCheckpoint(Path file) {
        this.file = file;
        this.mark = read();
    }

    private ChainMark read() {
        try {
            if (!Files.exists(file)) {
                return ChainMark.BEGIN;
            }
            String[] parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            return new ChainMark(Long.parseLong(parts[0]), parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized ChainMark mark() {
        return mark;
    }

    /** Entries were committed; transactions may end in another order than their entries have. */
    synchronized void advance(ChainMark from, ChainMark to) {
        if (to.number() <= mark.number()) {
            return;
        }
        waiting.put(from, to);
        ChainMark reached = mark;
        for (ChainMark next = waiting.remove(reached); next != null; next = waiting.remove(reached)) {
            reached = next;
        }
        moveTo(reached);
    }

    /**
     * Moves on to where the chain has come without this server having noticed.
     *
     * @param atMark the hash of the chain's entry at the mark, null if there is none
     * @return false if the chain does not go through the mark: it was replaced
     */
    synchronized boolean reconcile(String atMark, ChainMark end) {
        if (!mark.equals(ChainMark.BEGIN) && (!mark.hash().equals(atMark) || end.number() < mark.number())) {
            return false;
        }
        moveTo(end);
        waiting.keySet().removeIf(from -> from.number() < mark.number());
        return true;
    }

    private void moveTo(ChainMark reached) {
        if (reached.number() <= mark.number()) {
            return;
        }
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), reached.number() + " " + reached.hash() + "\n",
                StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mark = reached;
    }
}
