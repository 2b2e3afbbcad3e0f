package org.tongzhou.core.contacts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.shared.NotFoundException;

/** Finds people in somebody's own list: own contacts as they are, colleagues as the directory shows them to him. */
@Dependent
class AddressList {
    @Inject
    ContactRepository contacts;
    @Inject
    ContactService directory;

    /** All who fit, in the filter's order; removed ones, the last one first. @throws NotFoundException if it names a group that the user does not have */
    List<AddressRow> find(String username, AddressFilter filter) {
        if (filter.part() == AddressFilter.Part.REMOVED) {
            return own(contacts.listRemoved(username), filter).toList();
        }
        return Stream.concat(own(username, filter), colleagues(username, filter)).sorted(filter.sort().order(filter.descending())).toList();
    }

    private Stream<AddressRow> own(String username, AddressFilter filter) {
        if (filter.part() == AddressFilter.Part.STARRED) {
            return Stream.empty();
        }
        Set<Long> members = filter.groupId() == null ? null : contacts.getGroup(username, filter.groupId()).getContacts();
        return own(contacts.listPresent(username).stream().filter(contact -> members == null || members.contains(contact.getId())).toList(), filter);
    }

    private static Stream<AddressRow> own(List<PersonalContact> some, AddressFilter filter) {
        return some.stream().filter(contact -> contact.facts().fits(filter.text())).map(AddressRow::of);
    }

    private Stream<AddressRow> colleagues(String username, AddressFilter filter) {
        if (filter.part() == AddressFilter.Part.OWN) {
            return Stream.empty();
        }
        Set<Long> starred = contacts.listStarred(username);
        return directory.listAmong(filter.text(), meant(username, filter, starred)).stream().map(row -> AddressRow.of(row, starred.contains(row.id())));
    }

    private Set<Long> meant(String username, AddressFilter filter, Set<Long> starred) {
        if (filter.groupId() != null) {
            return Set.copyOf(contacts.getGroup(username, filter.groupId()).getColleagues());
        }
        Set<Long> all = new HashSet<>(starred);
        if (filter.part() == AddressFilter.Part.ALL) {
            contacts.listGroups(username).forEach(group -> all.addAll(group.getColleagues()));
        }
        return all;
    }
}
