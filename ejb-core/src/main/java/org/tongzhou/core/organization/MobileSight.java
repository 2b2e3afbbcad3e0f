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

/** Who sees the mobiles of people of a rank: those of the reader's rank and above; there is one for each rank. */
@Entity
@Table(name = "organization_mobile_sights")
@NamedQuery(name = "MobileSight.all", query = "SELECT s FROM MobileSight s")
public class MobileSight {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "owner_rank", length = 30)
    private JobRank owner;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(name = "reader_rank", nullable = false, length = 30)
    private JobRank reader;

    protected MobileSight() {
    }

    /** @throws StaleDataException if it has changed since that version */
    void change(int seenVersion, JobRank lowest) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.sightStale");
        }
        reader = lowest;
    }

    JobRank getOwner() {
        return owner;
    }

    JobRank getReader() {
        return reader;
    }

    int getVersion() {
        return version;
    }
}
