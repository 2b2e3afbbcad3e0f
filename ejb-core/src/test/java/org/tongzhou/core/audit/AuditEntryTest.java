package org.tongzhou.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.access.AuditedAct;

class AuditEntryTest {
    @TempDir
    Path folder;
    private AuditKeys.Key key;

    @BeforeEach
    void makeKey() {
        key = AuditKeys.in(folder.resolve("audit.key")).current();
    }

    @Test
    void theSameActAtTheSamePlaceHasTheSameHash() {
        assertThat(sealed(Entries.entry("放假", Entries.NOON)).hash).isEqualTo(sealed(Entries.entry("放假", Entries.NOON)).hash).matches("[0-9a-f]{64}");
    }

    @Test
    void whatHasMovedFromOneValueToTheNextIsAnotherEntry() {
        AuditEntry one = sealed(new AuditEntry(AuditedAct.of("a.b", "t", "12", "3"), "", "", Entries.NOON));
        AuditEntry other = sealed(new AuditEntry(AuditedAct.of("a.b", "t", "1", "23"), "", "", Entries.NOON));

        assertThat(one.hash).isNotEqualTo(other.hash);
    }

    @Test
    void everyValueIsSealed() {
        AuditEntry entry = sealed(Entries.entry("放假", Entries.NOON));
        assertThat(entry.isSealedBy(key)).isTrue();

        assertBroken(entry, () -> entry.actor = "xunuo", () -> entry.actor = "taozhengping");
        assertBroken(entry, () -> entry.actorName = "许诺", () -> entry.actorName = "陶正平");
        assertBroken(entry, () -> entry.onBehalfOf = "xunuo", () -> entry.onBehalfOf = "");
        assertBroken(entry, () -> entry.unit = "", () -> entry.unit = "市政府办公室");
        assertBroken(entry, () -> entry.address = "10.1.2.4", () -> entry.address = "10.1.2.3");
        assertBroken(entry, () -> entry.action = "notices.delete", () -> entry.action = "notices.publish");
        assertBroken(entry, () -> entry.objectType = "page", () -> entry.objectType = "notice");
        assertBroken(entry, () -> entry.objectId = "6", () -> entry.objectId = "5");
        assertBroken(entry, () -> entry.objectName = "放", () -> entry.objectName = "放假");
        assertBroken(entry, () -> entry.before = "", () -> entry.before = "{\"status\":\"DRAFT\"}");
        assertBroken(entry, () -> entry.after = "", () -> entry.after = "{\"status\":\"PUBLISHED\"}");
        assertBroken(entry, () -> entry.succeeded = false, () -> entry.succeeded = true);
        assertBroken(entry, () -> entry.number = 2, () -> entry.number = 1);
        assertBroken(entry, () -> entry.previousHash = "0", () -> entry.previousHash = "");
        assertBroken(entry, () -> entry.at = Instant.EPOCH, () -> entry.at = Instant.parse("2026-03-02T04:00:00.123456Z"));
    }

    private void assertBroken(AuditEntry entry, Runnable change, Runnable back) {
        change.run();
        assertThat(entry.isSealedBy(key)).isFalse();
        back.run();
        assertThat(entry.isSealedBy(key)).isTrue();
    }

    @Test
    void anotherKeyMakesAnotherSeal() {
        assertThat(sealed(Entries.entry("放假", Entries.NOON)).isSealedBy(AuditKeys.in(folder.resolve("other.key")).current())).isFalse();
    }

    @Test
    void whatSomebodyTypedFitsIntoItsColumns() {
        AuditEntry entry = new AuditEntry(AuditedAct.of("security.login", "account", "𠮷".repeat(300), "a\u0000b\ud800c\nd")
            .with("text", "x".repeat(1000)).by("y".repeat(1000), "z".repeat(1000)), "", "", Entries.NOON);

        assertThat(entry.objectId).hasSizeLessThanOrEqualTo(AuditEntry.OBJECT_MAX_CHARS).endsWith("𠮷…");
        assertThat(entry.objectName).isEqualTo("a b\ufffdc d");
        assertThat(entry.actor).hasSize(AuditEntry.ACTOR_MAX_CHARS).endsWith("…");
        assertThat(entry.address).hasSize(AuditEntry.ADDRESS_MAX_CHARS);
        assertThat(AuditText.values(entry.after).get("text")).hasSize(AuditText.VALUE_MAX_CHARS);
    }

    @Test
    void manyLongValuesFitAsWell() {
        AuditedAct act = AuditedAct.of("a.b");
        for (int i = 0; i < 100; i++) {
            act = act.changed("field" + i + "\"".repeat(50), "\\".repeat(1000), "\"".repeat(1000));
        }

        AuditEntry entry = new AuditEntry(act, "", "", Entries.NOON);

        assertThat(entry.before).hasSizeLessThan(16_000);
        assertThat(entry.after).hasSizeLessThan(16_000);
        assertThat(AuditText.values(entry.after)).hasSize(30);
    }

    private AuditEntry sealed(AuditEntry entry) {
        entry.follow(ChainMark.BEGIN, key);
        return entry;
    }
}
