package org.tongzhou.core.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/** The caller's own groups of contacts and colleagues. What is another's does not exist for the caller: a {@link NotFoundException}. */
@Stateless
public class GroupService {
    /** How many groups somebody may have. */
    public static final int GROUPS_MAX = 50;
    public static final int NAME_MAX_CHARS = PersonalGroup.NAME_MAX_CHARS;

    @Inject
    ContactRepository contacts;
    @Inject
    ContactService directory;
    @Inject
    CurrentUser currentUser;
    @Inject
    Acts acts;

    /** All of them, as they were made. */
    @RequiresLogin
    public List<GroupRow> listGroups() {
        Set<Long> present = contacts.listPresent(currentUser.username()).stream().map(PersonalContact::getId).collect(Collectors.toSet());
        List<PersonalGroup> groups = contacts.listGroups(currentUser.username());
        Set<Long> here = directory.listAmong("", groups.stream().flatMap(group -> group.getColleagues().stream()).collect(Collectors.toSet())).stream()
            .map(ContactRow::id).collect(Collectors.toSet());
        return groups.stream().map(group -> new GroupRow(group.getId(), group.getVersion(), group.getName(),
            (int) (group.getContacts().stream().filter(present::contains).count() + group.getColleagues().stream().filter(here::contains).count()))).toList();
    }

    /** @return the id @throws DuplicateException if the caller has one of this name @throws RuleViolationException if he has {@value #GROUPS_MAX} */
    @RequiresLogin
    public long addGroup(
            @NotNull @Words(message = "{contacts.groupNameMissing}") @Size(max = NAME_MAX_CHARS, message = "{contacts.groupNameTooLong}") String name) {
        if (contacts.listGroups(currentUser.username()).size() >= GROUPS_MAX) {
            throw new RuleViolationException("contacts.groupsFull", GROUPS_MAX);
        }
        PersonalGroup group = new PersonalGroup(currentUser.username(), free(name, null));
        contacts.add(group);
        acts.tell(act(ContactActs.ADD_GROUP, group));
        return group.getId();
    }

    /** @throws DuplicateException if the caller has another of this name @throws StaleDataException if it has changed since that version */
    @RequiresLogin
    public void renameGroup(long id, int version,
            @NotNull @Words(message = "{contacts.groupNameMissing}") @Size(max = NAME_MAX_CHARS, message = "{contacts.groupNameTooLong}") String name) {
        PersonalGroup group = contacts.getGroup(currentUser.username(), id);
        group.rename(version, free(name, id));
        acts.tell(act(ContactActs.RENAME_GROUP, group));
    }

    /** Dissolves a group; who was in it stays in the list. @throws StaleDataException if it has changed since that version */
    @RequiresLogin
    public void removeGroup(long id, int version) {
        PersonalGroup group = contacts.getGroup(currentUser.username(), id);
        group.requireSeen(version);
        group.empty();
        contacts.delete(group);
        acts.tell(act(ContactActs.REMOVE_GROUP, group));
    }

    /** The groups that a colleague is in. */
    @RequiresLogin
    public Set<Long> listGroupsOf(long personId) {
        return contacts.listGroups(currentUser.username()).stream().filter(group -> group.getColleagues().contains(personId))
            .map(PersonalGroup::getId).collect(Collectors.toSet());
    }

    /** Puts a colleague into these groups and out of all others. @throws NotFoundException if he is not here @throws RuleViolationException if one is full */
    @RequiresLogin
    public void putColleague(long personId, @NotNull Set<Long> groups) {
        String username = currentUser.username();
        directory.findContact(personId).orElseThrow(() -> new NotFoundException("contacts.colleagueNotFound"));
        groups.forEach(id -> contacts.getGroup(username, id));
        contacts.listGroups(username).forEach(group -> group.putColleague(personId, groups.contains(group.getId())));
    }

    private String free(String name, Long except) {
        String line = PlainText.line(name);
        if (contacts.listGroups(currentUser.username()).stream().anyMatch(group -> group.getName().equals(line) && !group.getId().equals(except))) {
            throw new DuplicateException("contacts.groupTaken", line);
        }
        return line;
    }

    private static AuditedAct act(String action, PersonalGroup group) {
        return AuditedAct.of(action, "group", group.getId(), "");
    }
}
