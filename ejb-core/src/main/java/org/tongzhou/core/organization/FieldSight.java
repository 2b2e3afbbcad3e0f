package org.tongzhou.core.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tongzhou.core.shared.StaleDataException;

/** Who sees a field of people in the directory; there is one for each field. */
@Entity
@Table(name = "organization_field_sights")
@NamedQuery(name = "FieldSight.all", query = "SELECT s FROM FieldSight s")
public class FieldSight {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "contact_field", length = 20)
    private ContactField field;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private FieldAudience audience;

    protected FieldSight() {
    }

    /** @throws StaleDataException if it has changed since that version */
    void change(int seenVersion, FieldAudience to) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.sightStale");
        }
        audience = to;
    }

    ContactField getField() {
        return field;
    }

    FieldAudience getAudience() {
        return audience;
    }

    FieldSightRow row() {
        return new FieldSightRow(field, audience, version);
    }
}
