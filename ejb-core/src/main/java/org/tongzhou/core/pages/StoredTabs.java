package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person's {@link TabSettings}, as one text. */
@Entity
@Table(name = "pages_tab_settings")
public class StoredTabs {
    @Id
    @Column(length = 32)
    private String username;
    @Version
    private int version;
    @Lob
    @Column(nullable = false)
    private String content;

    protected StoredTabs() {
    }

    StoredTabs(String username) {
        this.username = username;
        replace(TabSettings.NONE);
    }

    void replace(TabSettings settings) {
        content = settings.toJson();
    }

    TabSettings settings() {
        return TabSettings.fromJson(content);
    }
}
