package org.tongzhou.core.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Somebody for whom an account is applied for, as called when it was applied for. */
@Embeddable
public class ApplicationPerson implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "person_id", nullable = false)
    private long personId;
    @Column(nullable = false, length = 60)
    private String name;
    @Column(nullable = false, length = 160)
    private String post;

    protected ApplicationPerson() {
    }

    /** @param post with the unit or section */
    ApplicationPerson(long personId, String name, String post) {
        this.personId = personId;
        this.name = name;
        this.post = post;
    }

    public long getPersonId() {
        return personId;
    }

    public String getName() {
        return name;
    }

    public String getPost() {
        return post;
    }
}
