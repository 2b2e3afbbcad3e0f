package org.tongzhou.core.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tongzhou.core.shared.EncryptedText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A person outside the office whom one user keeps for himself (名片). One that was removed can be taken back for a while. */
@Entity
@Table(name = "contacts_contacts")
@NamedQuery(name = "PersonalContact.present", query = "SELECT c FROM PersonalContact c WHERE c.username = :username AND c.removedAt IS NULL ORDER BY c.id")
@NamedQuery(name = "PersonalContact.countPresent", query = "SELECT COUNT(c) FROM PersonalContact c WHERE c.username = :username AND c.removedAt IS NULL")
@NamedQuery(name = "PersonalContact.removed", query = """
    SELECT c FROM PersonalContact c WHERE c.username = :username AND c.removedAt IS NOT NULL ORDER BY c.removedAt DESC, c.id DESC""")
@NamedQuery(name = "PersonalContact.deleteRemovedBefore", query = "DELETE FROM PersonalContact c WHERE c.removedAt < :moment")
public class PersonalContact {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_contacts_seq")
    @SequenceGenerator(name = "contacts_contacts_seq", sequenceName = "contacts_contacts_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(nullable = false, length = PersonalFacts.NAME_MAX_CHARS)
    private String name;
    @Column(length = PersonalFacts.ORGANIZATION_MAX_CHARS)
    private String organization;
    @Column(length = PersonalFacts.POST_MAX_CHARS)
    private String post;
    @Convert(converter = PhoneConverter.class)
    @Column(length = EncryptedText.PHONE_STORED_MAX_CHARS)
    private String phone;
    @Convert(converter = PhoneConverter.class)
    @Column(length = EncryptedText.PHONE_STORED_MAX_CHARS)
    private String mobile;
    @Column(length = PersonalFacts.EMAIL_MAX_CHARS)
    private String email;
    @Column(length = PersonalFacts.ADDRESS_MAX_CHARS)
    private String address;
    @Column(length = PersonalFacts.REMARK_MAX_CHARS)
    private String remark;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;
    @Column(name = "removed_at")
    private Instant removedAt;

    protected PersonalContact() {
    }

    PersonalContact(String username, PersonalFacts facts, Instant now) {
        this.username = username;
        write(facts, now);
    }

    /** @throws RuleViolationException if it was removed @throws StaleDataException if it has changed since that version */
    void change(int seenVersion, PersonalFacts facts, Instant now) {
        requirePresent(seenVersion);
        write(facts, now);
    }

    private void write(PersonalFacts facts, Instant now) {
        name = facts.name();
        organization = facts.organization();
        post = facts.post();
        phone = facts.phone();
        mobile = facts.mobile();
        email = facts.email();
        address = facts.address();
        remark = facts.remark();
        changedAt = now;
    }

    /** @throws RuleViolationException if it was removed already @throws StaleDataException if it has changed since that version */
    void remove(int seenVersion, Instant now) {
        requirePresent(seenVersion);
        removedAt = now;
    }

    /** Takes it back; nothing happens if it is there. */
    void restore() {
        removedAt = null;
    }

    private void requirePresent(int seenVersion) {
        if (removedAt != null) {
            throw new RuleViolationException("contacts.contactRemoved", name);
        }
        if (version != seenVersion) {
            throw new StaleDataException("contacts.contactStale", name);
        }
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isOf(String someone) {
        return username.equals(someone);
    }

    PersonalFacts facts() {
        return new PersonalFacts(name, organization, post, phone, mobile, email, address, remark);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }
}
