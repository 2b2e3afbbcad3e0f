package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The present arrangement of a layer, as one text: it is only ever read and replaced as a whole. */
@Entity
@Table(name = "pages_arrangements")
@NamedQuery(name = "StoredArrangement.ofLayer", query = """
    SELECT a FROM StoredArrangement a WHERE a.pageId = :page AND a.layerKind = :kind AND a.layerOwner = :owner""")
@NamedQuery(name = "StoredArrangement.ofSharedLayers", query = """
    SELECT a FROM StoredArrangement a
    WHERE a.pageId = :page AND a.layerKind <> org.tongzhou.core.pages.LayerKind.PERSONAL ORDER BY a.id""")
@NamedQuery(name = "StoredArrangement.peopleWhoArranged", query = """
    SELECT a.layerOwner FROM StoredArrangement a
    WHERE a.pageId = :page AND a.layerKind = org.tongzhou.core.pages.LayerKind.PERSONAL AND a.arranged = TRUE""")
@NamedQuery(name = "StoredArrangement.pagesOfUnit", query = """
    SELECT a.pageId FROM StoredArrangement a WHERE a.layerKind = org.tongzhou.core.pages.LayerKind.UNIT AND a.layerOwner = :unit""")
@NamedQuery(name = "StoredArrangement.renameUnit", query = """
    UPDATE StoredArrangement a SET a.layerOwner = :newName
    WHERE a.pageId = :page AND a.layerKind = org.tongzhou.core.pages.LayerKind.UNIT AND a.layerOwner = :oldName""")
public class StoredArrangement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_arrangements_seq")
    @SequenceGenerator(name = "pages_arrangements_seq", sequenceName = "pages_arrangements_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "page_id", nullable = false, updatable = false)
    private long pageId;
    @Enumerated(EnumType.STRING)
    @Column(name = "layer_kind", nullable = false, updatable = false, length = 10)
    private LayerKind layerKind;
    @Column(name = "layer_owner", nullable = false, updatable = false, length = LayerKey.OWNER_MAX_CHARS)
    private String layerOwner;
    @Column(nullable = false)
    private int number;
    @Column(nullable = false)
    private boolean arranged;
    @Lob
    @Column(nullable = false)
    private String content;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "changed_by", nullable = false, length = 32)
    private String changedBy;

    protected StoredArrangement() {
    }

    /** A layer that says nothing yet. */
    StoredArrangement(long pageId, LayerKey key, Instant at, String by) {
        this.pageId = pageId;
        this.layerKind = key.kind();
        this.layerOwner = key.owner();
        this.content = Arrangement.NONE.toJson();
        this.changedAt = at;
        this.changedBy = by;
    }

    /** A change of the layer, which counts. */
    void replace(Arrangement arrangement, Instant at, String by) {
        number++;
        keep(arrangement);
        changedAt = at;
        changedBy = by;
    }

    /** A change so small that it counts for nobody who is editing the page. */
    void keep(Arrangement arrangement) {
        content = arrangement.toJson();
        arranged = !arrangement.following();
    }

    Arrangement arrangement() {
        return Arrangement.fromJson(content);
    }

    Long getId() {
        return id;
    }

    long getPageId() {
        return pageId;
    }

    LayerKind getLayerKind() {
        return layerKind;
    }

    String getLayerOwner() {
        return layerOwner;
    }

    int getNumber() {
        return number;
    }

    String getContent() {
        return content;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    String getChangedBy() {
        return changedBy;
    }
}
