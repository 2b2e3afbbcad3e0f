package org.tongzhou.core.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Shares and their offers. */
@Dependent
class ShareRepository {
    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    void add(Share share, Collection<String> usernames) {
        entities.persist(share);
        usernames.forEach(username -> entities.persist(new Offer(share, username)));
    }

    /** The newest of what is offered to somebody. */
    List<Offer> list(String username, int max) {
        return entities.createNamedQuery("Offer.ofPerson", Offer.class)
            .setParameter("username", username).setMaxResults(max)
            .getResultList();
    }

    Optional<Offer> find(String username, long id) {
        return entities.createNamedQuery("Offer.ofPersonById", Offer.class)
            .setParameter("username", username).setParameter("id", id)
            .getResultStream().findFirst();
    }

    /** Deletes what the sender offered these people of the page before. */
    void deleteEarlier(String sender, long pageId, Collection<String> usernames) {
        entities.createNamedQuery("Offer.deleteEarlier")
            .setParameter("sender", sender).setParameter("page", pageId).setParameter("usernames", usernames)
            .executeUpdate();
    }

    void remove(Offer offer) {
        entities.remove(offer);
    }

    int deleteOffersBefore(Instant before) {
        return entities.createNamedQuery("Offer.deleteBefore").setParameter("before", before).executeUpdate();
    }

    void deleteUnoffered() {
        entities.createNamedQuery("Share.deleteUnoffered").executeUpdate();
    }
}
