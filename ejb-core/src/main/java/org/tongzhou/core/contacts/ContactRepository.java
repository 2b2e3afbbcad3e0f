package org.tongzhou.core.contacts;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.NotFoundException;

/** What users keep for themselves; each method sees one user's. */
@Dependent
class ContactRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    // --- contacts

    /** @throws NotFoundException if the user has no such contact */
    PersonalContact getContact(String username, long id) {
        return Optional.ofNullable(entities.find(PersonalContact.class, id)).filter(contact -> contact.isOf(username))
            .orElseThrow(() -> new NotFoundException("contacts.contactNotFound"));
    }

    List<PersonalContact> listPresent(String username) {
        return entities.createNamedQuery("PersonalContact.present", PersonalContact.class).setParameter("username", username).getResultList();
    }

    long countPresent(String username) {
        return entities.createNamedQuery("PersonalContact.countPresent", Long.class).setParameter("username", username).getSingleResult();
    }

    /** Those that were removed, the last one first. */
    List<PersonalContact> listRemoved(String username) {
        return entities.createNamedQuery("PersonalContact.removed", PersonalContact.class).setParameter("username", username).getResultList();
    }

    void add(PersonalContact contact) {
        entities.persist(contact);
    }

    void delete(PersonalContact contact) {
        entities.remove(contact); // groups forget it by the database
    }

    void deleteRemovedBefore(Instant moment) {
        entities.createNamedQuery("PersonalContact.deleteRemovedBefore").setParameter("moment", moment).executeUpdate();
    }

    // --- groups

    /** @throws NotFoundException if the user has no such group */
    PersonalGroup getGroup(String username, long id) {
        return Optional.ofNullable(entities.find(PersonalGroup.class, id)).filter(group -> group.isOf(username))
            .orElseThrow(() -> new NotFoundException("contacts.groupNotFound"));
    }

    /** With their members, in three queries for all. */
    List<PersonalGroup> listGroups(String username) {
        return entities.createNamedQuery("PersonalGroup.of", PersonalGroup.class).setParameter("username", username)
            .setHint("eclipselink.batch", "g.contacts").setHint("eclipselink.batch", "g.colleagues").getResultList();
    }

    void add(PersonalGroup group) {
        entities.persist(group);
    }

    void delete(PersonalGroup group) {
        entities.remove(group);
    }

    // --- stars

    Set<Long> listStarred(String username) {
        return new HashSet<>(entities.createNamedQuery("Star.of", Long.class).setParameter("username", username).getResultList());
    }

    void addStar(String username, long personId) {
        entities.persist(new Star(username, personId));
    }

    void deleteStar(String username, long personId) {
        Optional.ofNullable(entities.find(Star.class, new Star.Key(username, personId))).ifPresent(entities::remove);
    }
}
