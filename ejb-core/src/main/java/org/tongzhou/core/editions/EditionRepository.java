package org.tongzhou.core.editions;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@Dependent
class EditionRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** All of a subject, the latest first. */
    List<Edition> list(String subject) {
        return entities.createNamedQuery("Edition.of", Edition.class).setParameter("subject", subject).getResultList();
    }

    /** Those that hold or held or will, in the order in which they do. */
    List<EnactedEdition> listEnacted(String subject) {
        return entities.createNamedQuery("Edition.enacted", EnactedEdition.class).setParameter("subject", subject).getResultList();
    }

    List<String> listDrafted(String domain) {
        return entities.createNamedQuery("Edition.drafted", String.class).setParameter("domain", domain + ".%").getResultList();
    }

    List<String> listSubjects(String domain) {
        return entities.createNamedQuery("Edition.subjects", String.class).setParameter("domain", domain + ".%").getResultList();
    }

    /** A second draft of the same subject at the same moment is refused here. */
    void add(Edition edition) {
        entities.persist(edition);
        entities.flush();
    }

    void remove(Edition edition) {
        entities.remove(edition);
    }

    void flush() {
        entities.flush();
    }
}
