package org.tongzhou.core.certificates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What an issuer has revoked (CRL), as its latest list says. */
@Entity
@Table(name = "certificates_lists")
@NamedQuery(name = "RevocationList.states", query = """
    SELECT NEW org.tongzhou.core.certificates.ListState(l.issuerId, l.thisUpdate, l.nextUpdate, l.readAt, l.entries) FROM RevocationList l""")
@NamedQuery(name = "RevocationList.state", query = """
    SELECT NEW org.tongzhou.core.certificates.ListState(l.issuerId, l.thisUpdate, l.nextUpdate, l.readAt, l.entries) FROM RevocationList l
    WHERE l.issuerId = :issuer""")
public class RevocationList {
    @Id
    @Column(name = "issuer_id")
    private Long issuerId;
    @Version
    private int version;
    @Column(name = "this_update", nullable = false)
    private Instant thisUpdate;
    @Column(name = "next_update", nullable = false)
    private Instant nextUpdate;
    @Column(name = "read_at", nullable = false)
    private Instant readAt;
    @Column(nullable = false)
    private int entries;
    @Lob
    @Column(nullable = false)
    private String serials;

    protected RevocationList() {
    }

    RevocationList(Long issuerId) {
        this.issuerId = issuerId;
    }

    /** @return false if what is known is not older */
    boolean take(ListFile list, Instant now) {
        if (thisUpdate != null && !list.thisUpdate().isAfter(thisUpdate)) {
            return false;
        }
        thisUpdate = list.thisUpdate();
        nextUpdate = list.nextUpdate();
        readAt = now;
        entries = list.serials().size();
        serials = '\n' + String.join("\n", list.serials()) + '\n';
        return true;
    }

    boolean has(String serial) {
        return serials.contains('\n' + serial + '\n');
    }

}
