package org.tongzhou.core.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.access.AuditedAct;

/** Entries for tests. */
final class Entries {
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z"); // 12:00 in Asia/Shanghai

    private Entries() {
    }

    static AuditEntry entry(String name, Instant at) {
        return new AuditEntry(AuditedAct.of("notices.publish", "notice", 5, name).changed("status", "DRAFT", "PUBLISHED").by("taozhengping", "10.1.2.3"),
            "陶正平", "市政府办公室", at);
    }

    /** A chain of so many. */
    static List<AuditEntry> chain(AuditKeys keys, int length) {
        List<AuditEntry> entries = new ArrayList<>();
        ChainMark last = ChainMark.BEGIN;
        for (int i = 0; i < length; i++) {
            AuditEntry entry = entry("通知 " + i, NOON.plusSeconds(i));
            entry.follow(last, keys.current());
            last = entry.mark();
            entries.add(entry);
        }
        return entries;
    }
}
