package org.tongzhou.core.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which database this is, by a random name that it got when it was first searched. */
@Entity
@Table(name = "search_origin")
public class SearchOrigin {
    static final int ID = 1;

    @Id
    private int id;
    @Column(nullable = false, updatable = false, length = 36)
    private String origin;

    protected SearchOrigin() {
    }

    SearchOrigin(String origin) {
        this.id = ID;
        this.origin = origin;
    }

    String getOrigin() {
        return origin;
    }
}
