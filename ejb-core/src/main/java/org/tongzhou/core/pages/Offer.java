package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A {@link Share} that waits for one colleague's answer; the answer ends it. */
@Entity
@Table(name = "pages_offers")
@NamedQuery(name = "Offer.ofPerson", query = """
    SELECT o FROM Offer o JOIN FETCH o.share s WHERE o.username = :username ORDER BY s.offeredAt DESC, o.id DESC""")
@NamedQuery(name = "Offer.ofPersonById", query = "SELECT o FROM Offer o WHERE o.username = :username AND o.id = :id")
@NamedQuery(name = "Offer.deleteEarlier", query = """
    DELETE FROM Offer o WHERE o.username IN :usernames AND o.share.id IN
      (SELECT s.id FROM Share s WHERE s.fromUsername = :sender AND s.pageId = :page)""")
@NamedQuery(name = "Offer.deleteBefore", query = """
    DELETE FROM Offer o WHERE o.share.id IN (SELECT s.id FROM Share s WHERE s.offeredAt < :before)""")
public class Offer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_offers_seq")
    @SequenceGenerator(name = "pages_offers_seq", sequenceName = "pages_offers_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "share_id", nullable = false, updatable = false)
    private Share share;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;

    protected Offer() {
    }

    Offer(Share share, String username) {
        this.share = share;
        this.username = username;
    }

    Long getId() {
        return id;
    }

    Share getShare() {
        return share;
    }
}
