package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * A page that somebody shares (共享页面), as it was then. It lives as long as a colleague has not answered its offer, and
 * no longer than a while.
 */
@Entity
@Table(name = "pages_shares")
@NamedQuery(name = "Share.deleteUnoffered", query = """
    DELETE FROM Share s WHERE NOT EXISTS (SELECT o.id FROM Offer o WHERE o.share = s)""")
public class Share {
    static final int MESSAGE_MAX_CHARS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_shares_seq")
    @SequenceGenerator(name = "pages_shares_seq", sequenceName = "pages_shares_seq", allocationSize = 50)
    private Long id;
    @Column(name = "from_username", nullable = false, updatable = false, length = 32)
    private String fromUsername;
    @Column(name = "page_id", nullable = false, updatable = false)
    private long pageId;
    @Column(nullable = false, updatable = false, length = Page.TITLE_MAX_CHARS)
    private String title;
    @Column(nullable = false, updatable = false, length = MESSAGE_MAX_CHARS)
    private String message;
    @Column(name = "window_count", nullable = false, updatable = false)
    private int windowCount;
    @Lob
    @Column(nullable = false, updatable = false)
    private String content;
    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    protected Share() {
    }

    Share(String fromUsername, long pageId, OwnPageEntry page, String message, Instant offeredAt) {
        this.fromUsername = fromUsername;
        this.pageId = pageId;
        this.title = page.title();
        this.message = message;
        this.windowCount = page.windows().size();
        this.content = OwnPageFile.write(List.of(page));
        this.offeredAt = offeredAt;
    }

    OwnPageEntry page() {
        return OwnPageFile.read(content).pages().get(0);
    }

    ShareOffer offer(long offerId, String fromName) {
        return new ShareOffer(offerId, title, fromUsername, fromName, message, offeredAt, windowCount);
    }

    String getFromUsername() {
        return fromUsername;
    }
}
