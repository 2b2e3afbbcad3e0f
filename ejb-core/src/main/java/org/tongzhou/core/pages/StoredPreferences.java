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

/** A person's preferences in one window, as one text: they are only ever read and replaced as a whole (PLT.17.1). */
@Entity
@Table(name = "pages_preferences")
@NamedQuery(name = "StoredPreferences.ofWindow", query = """
    SELECT s FROM StoredPreferences s WHERE s.username = :username AND s.windowId = :window""")
@NamedQuery(name = "StoredPreferences.ofPage", query = """
    SELECT s FROM StoredPreferences s, PageWindow w
    WHERE s.username = :username AND w.id = s.windowId AND w.page.id = :page""")
public class StoredPreferences {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_preferences_seq")
    @SequenceGenerator(name = "pages_preferences_seq", sequenceName = "pages_preferences_seq", allocationSize = 50)
    private Long id;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "window_id", nullable = false, updatable = false)
    private long windowId;
    @Lob
    @Column(nullable = false)
    private String content;

    protected StoredPreferences() {
    }

    StoredPreferences(String username, long windowId, PreferenceValues values) {
        this.username = username;
        this.windowId = windowId;
        replace(values);
    }

    void replace(PreferenceValues values) {
        content = values.toJson();
    }

    PreferenceValues values() {
        return PreferenceValues.fromJson(content);
    }

    long getWindowId() {
        return windowId;
    }
}
