package org.tongzhou.core.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/**
 * The caller's own list of people (我的联系人). What is another's does not exist for the caller: a {@link NotFoundException}. A change names
 * the version that was seen; who is late gets a {@link StaleDataException}.
 */
@Stateless
public class AddressBookService {
    /** How many contacts somebody may keep. They are searched in memory, as numbers are encrypted and pinyin is no matter for the database. */
    public static final int CONTACTS_MAX = 1000;
    /** How many removed ones are kept to be taken back. */
    static final int REMOVED_MAX = 100;

    @Inject
    ContactRepository contacts;
    @Inject
    AddressList list;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** @throws NotFoundException if the filter names a group that the caller does not have */
    @RequiresLogin
    public Slice<AddressRow> search(@NotNull @Valid AddressFilter filter, @NotNull PageRequest page) {
        List<AddressRow> found = list.find(currentUser.username(), filter);
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /** All of them, to be taken away as a file. @throws NotFoundException if the filter names a group that the caller does not have */
    @RequiresLogin
    public List<AddressRow> export(@NotNull @Valid AddressFilter filter) {
        List<AddressRow> found = list.find(currentUser.username(), filter);
        acts.tell(AuditedAct.of(ContactActs.EXPORT_CONTACTS).with("rows", found.size()));
        return found;
    }

    /** @throws NotFoundException if the caller has no such contact */
    @RequiresLogin
    public PersonalDetails getContact(long id) {
        PersonalContact contact = contacts.getContact(currentUser.username(), id);
        Set<Long> groups = contacts.listGroups(currentUser.username()).stream().filter(group -> group.getContacts().contains(id))
            .map(PersonalGroup::getId).collect(Collectors.toSet());
        return new PersonalDetails(id, contact.getVersion(), contact.facts(), contact.isRemoved(), groups);
    }

    /**
     * Keeps another person.
     *
     * @param groups those to put it into
     * @return the id
     * @throws RuleViolationException if the caller has {@value #CONTACTS_MAX} already, or a group is full
     */
    @RequiresLogin
    public long addContact(@NotNull @Valid PersonalFacts facts, @NotNull Set<Long> groups) {
        String username = currentUser.username();
        requireRoom(username);
        PersonalContact contact = new PersonalContact(username, facts, clock.instant());
        contacts.add(contact);
        putInto(username, contact, groups);
        acts.tell(act(ContactActs.ADD_CONTACT, contact));
        return contact.getId();
    }

    /** Stores what is known of a person anew. @param groups all those it is in from now on @throws RuleViolationException if it was removed, or a group is full */
    @RequiresLogin
    public void changeContact(long id, int version, @NotNull @Valid PersonalFacts facts, @NotNull Set<Long> groups) {
        PersonalContact contact = contacts.getContact(currentUser.username(), id);
        contact.change(version, facts, clock.instant());
        putInto(currentUser.username(), contact, groups);
        acts.tell(act(ContactActs.CHANGE_CONTACT, contact));
    }

    /** Takes a contact out of the list; it can be taken back for thirty days, as one of the last {@value #REMOVED_MAX}. @throws RuleViolationException if it was removed */
    @RequiresLogin
    public void removeContact(long id, int version) {
        String username = currentUser.username();
        PersonalContact contact = contacts.getContact(username, id);
        contact.remove(version, clock.instant());
        contacts.listRemoved(username).stream().skip(REMOVED_MAX).forEach(contacts::delete);
        acts.tell(act(ContactActs.REMOVE_CONTACT, contact));
    }

    /** Takes a removed contact back, into its groups too; nothing happens if it is there. @throws RuleViolationException if the list is full */
    @RequiresLogin
    public void restoreContact(long id) {
        PersonalContact contact = contacts.getContact(currentUser.username(), id);
        if (contact.isRemoved()) {
            requireRoom(currentUser.username());
            contact.restore();
            acts.tell(act(ContactActs.RESTORE_CONTACT, contact));
        }
    }

    private void requireRoom(String username) {
        if (contacts.countPresent(username) >= CONTACTS_MAX) {
            throw new RuleViolationException("contacts.listFull", CONTACTS_MAX);
        }
    }

    private void putInto(String username, PersonalContact contact, Set<Long> groups) {
        groups.forEach(id -> contacts.getGroup(username, id));
        contacts.listGroups(username).forEach(group -> group.putContact(contact.getId(), groups.contains(group.getId())));
    }

    private static AuditedAct act(String action, PersonalContact contact) {
        return AuditedAct.of(action, "contact", contact.getId(), "");
    }
}
