package org.tongzhou.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tongzhou.core.access.AuditedAct;

/**
 * Something that was done (审计记录). It is written once, as the next of the chain, and never changed; {@link AuditChain} writes it,
 * this mapping serves to search.
 */
@Entity
@Table(name = "audit_entries")
@NamedQuery(name = "AuditEntry.nextAction", query = "SELECT MIN(e.action) FROM AuditEntry e WHERE e.action > :action")
public class AuditEntry {
    static final int ACTOR_MAX_CHARS = 32;
    static final int NAME_MAX_CHARS = 60;
    static final int UNIT_MAX_CHARS = 120;
    static final int ADDRESS_MAX_CHARS = 64;
    static final int ACTION_MAX_CHARS = 60;
    static final int TYPE_MAX_CHARS = 40;
    static final int OBJECT_MAX_CHARS = 200;

    @Id
    long number;
    @Column(name = "done_at")
    Instant at;
    String actor;
    @Column(name = "actor_name")
    String actorName;
    @Column(name = "on_behalf_of")
    String onBehalfOf;
    String unit;
    String address;
    String action;
    @Column(name = "object_type")
    String objectType;
    @Column(name = "object_id")
    String objectId;
    @Column(name = "object_name")
    String objectName;
    @Column(name = "before_values")
    String before;
    @Column(name = "after_values")
    String after;
    boolean succeeded;
    @Column(name = "key_id")
    String keyId;
    @Column(name = "previous_hash")
    String previousHash;
    String hash;

    protected AuditEntry() {
    }

    /** An entry that is in no chain yet. @param actorName and {@code unit} as they are at that moment, empty if unknown */
    AuditEntry(AuditedAct act, String actorName, String unit, Instant at) {
        this.at = at.truncatedTo(ChronoUnit.MICROS); // as exact as PostgreSQL keeps it
        this.actor = AuditText.of(act.actor(), ACTOR_MAX_CHARS);
        this.actorName = AuditText.of(actorName, NAME_MAX_CHARS);
        this.onBehalfOf = AuditText.of(act.onBehalfOf(), ACTOR_MAX_CHARS);
        this.unit = AuditText.of(unit, UNIT_MAX_CHARS);
        this.address = AuditText.of(act.address(), ADDRESS_MAX_CHARS);
        this.action = AuditText.of(act.action(), ACTION_MAX_CHARS);
        this.objectType = AuditText.of(act.objectType(), TYPE_MAX_CHARS);
        this.objectId = AuditText.of(act.objectId(), OBJECT_MAX_CHARS);
        this.objectName = AuditText.of(act.objectName(), OBJECT_MAX_CHARS);
        this.before = AuditText.json(act.before());
        this.after = AuditText.json(act.after());
        this.succeeded = act.succeeded();
    }

    /** Makes it the entry after another one. */
    void follow(ChainMark last, AuditKeys.Key key) {
        number = last.number() + 1;
        previousHash = last.hash();
        keyId = key.id();
        hash = key.seal(content());
    }

    /** Whether it is as it was written. */
    boolean isSealedBy(AuditKeys.Key key) {
        return hash.equals(key.seal(content()));
    }

    ChainMark mark() {
        return new ChainMark(number, hash);
    }

    /** What is sealed: every value with its length before it, so that no two entries have the same bytes. */
    private byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            out.writeBoolean(succeeded);
            for (String value : List.of(keyId, previousHash, actor, actorName, onBehalfOf, unit, address, action, objectType, objectId,
                objectName, before, after)) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never, of an array
        }
        return bytes.toByteArray();
    }

    AuditRow row() {
        return new AuditRow(number, at, actor, actorName, unit, address, action, objectType, objectId, objectName, succeeded);
    }

    AuditDetails details() {
        return new AuditDetails(row(), onBehalfOf, AuditText.values(before), AuditText.values(after), previousHash, hash);
    }
}
