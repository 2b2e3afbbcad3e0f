package org.tongzhou.core.contacts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A group in which one user keeps contacts of his own and colleagues (分组); nobody else sees it. Somebody may be in several. */
@Entity
@Table(name = "contacts_groups")
@NamedQuery(name = "PersonalGroup.of", query = "SELECT g FROM PersonalGroup g WHERE g.username = :username ORDER BY g.id")
public class PersonalGroup {
    static final int NAME_MAX_CHARS = 30;
    static final int MEMBERS_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_groups_seq")
    @SequenceGenerator(name = "contacts_groups_seq", sequenceName = "contacts_groups_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(nullable = false, length = NAME_MAX_CHARS)
    private String name;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "contacts_group_contacts", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "contact_id", nullable = false)
    private Set<Long> contacts = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "contacts_group_colleagues", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "person_id", nullable = false)
    private Set<Long> colleagues = new HashSet<>();

    protected PersonalGroup() {
    }

    PersonalGroup(String username, String name) {
        this.username = username;
        this.name = name;
    }

    /** @throws StaleDataException if it has changed since that version */
    void rename(int seenVersion, String other) {
        requireSeen(seenVersion);
        name = other;
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("contacts.groupStale", name);
        }
    }

    /** Puts a contact in or takes it out. @throws RuleViolationException if the group is full */
    void putContact(long contactId, boolean in) {
        put(contacts, contactId, in);
    }

    /** Puts a colleague in or takes him out. @throws RuleViolationException if the group is full */
    void putColleague(long personId, boolean in) {
        put(colleagues, personId, in);
    }

    private void put(Set<Long> members, long id, boolean in) {
        if (!in) {
            members.remove(id);
        } else if (members.add(id) && contacts.size() + colleagues.size() > MEMBERS_MAX) {
            throw new RuleViolationException("contacts.groupFull", name, MEMBERS_MAX);
        }
    }

    void empty() {
        contacts.clear();
        colleagues.clear();
    }

    boolean isOf(String someone) {
        return username.equals(someone);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    String getName() {
        return name;
    }

    /** The numbers of contacts, of removed ones too. */
    Set<Long> getContacts() {
        return contacts;
    }

    /** The numbers of people of the organization, of those who have left too. */
    Set<Long> getColleagues() {
        return colleagues;
    }
}
