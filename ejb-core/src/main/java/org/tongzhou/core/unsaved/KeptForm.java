package org.tongzhou.core.unsaved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What somebody has typed in a form in a window of his browser and not saved; it goes when the form is saved, or nobody comes back to it. */
@Entity
@Table(name = "unsaved_forms")
@NamedQuery(name = "KeptForm.ofWindow", query = "SELECT f FROM KeptForm f WHERE f.username = :username AND f.window = :window")
@NamedQuery(name = "KeptForm.ofPlace", query = """
    SELECT f FROM KeptForm f WHERE f.username = :username AND f.place = :place AND f.window <> :window ORDER BY f.keptAt DESC, f.id DESC""")
@NamedQuery(name = "KeptForm.latest", query = "SELECT f FROM KeptForm f WHERE f.username = :username ORDER BY f.keptAt DESC, f.id DESC")
@NamedQuery(name = "KeptForm.deleteOfWindow", query = "DELETE FROM KeptForm f WHERE f.username = :username AND f.window = :window")
@NamedQuery(name = "KeptForm.deleteOlder", query = "DELETE FROM KeptForm f WHERE f.keptAt < :limit")
public class KeptForm {
    static final int WINDOW_MAX_CHARS = 36;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unsaved_forms_seq")
    @SequenceGenerator(name = "unsaved_forms_seq", sequenceName = "unsaved_forms_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "window_key", nullable = false, updatable = false, length = WINDOW_MAX_CHARS)
    private String window;
    @Column(nullable = false, length = TypedForm.PLACE_MAX_CHARS)
    private String place;
    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;
    @Column(name = "seen_version", nullable = false)
    private int seenVersion;
    /** As they were typed, in one text ({@link TypedTexts}): whoever shows them cleans them. */
    @Lob
    @Column(nullable = false)
    private String texts;

    protected KeptForm() {
    }

    KeptForm(String username, String window, TypedForm typed, Instant at) {
        this.username = username;
        this.window = window;
        put(typed, at);
    }

    void keep(TypedForm typed, Instant at) {
        put(typed, at);
    }

    private void put(TypedForm typed, Instant at) {
        place = typed.place();
        seenVersion = typed.seenVersion();
        texts = TypedTexts.write(typed.texts());
        keptAt = at;
    }

    UnsavedForm unsaved() {
        return new UnsavedForm(id, new TypedForm(place, seenVersion, TypedTexts.read(texts)), keptAt);
    }

    boolean isOf(String user) {
        return username.equals(user);
    }
}
