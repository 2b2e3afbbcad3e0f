package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.contacts.AddressBookService;
import org.tongzhou.core.contacts.GroupRow;
import org.tongzhou.core.contacts.GroupService;
import org.tongzhou.core.contacts.PersonalDetails;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A contact of the user's own, or the form for a new one. */
@Named("contact")
@ViewScoped
public class ContactView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "mine";

    @Inject
    AddressBookService book;
    @Inject
    GroupService groupService;
    @Inject
    UserMessages messages;

    private Long id;
    private Long group;
    private PersonalDetails details;
    private ContactForm form = new ContactForm();
    private List<GroupRow> groups = List.of();
    private Long[] chosen = {};
    private boolean opened;

    /** Opens the contact that the address names; without one, a new one is entered, into the group that was looked at. */
    public void open() {
        groups = groupService.listGroups();
        if (id == null) {
            chosen = groups.stream().map(GroupRow::id).filter(each -> each.equals(group)).toArray(Long[]::new);
        } else {
            details = book.getContact(id);
            form = ContactForm.of(details.facts());
            chosen = details.groups().toArray(Long[]::new);
        }
        opened = true;
    }

    public void save() {
        if (details == null) {
            book.addContact(form.facts(), Set.of(chosen));
        } else {
            book.changeContact(id, details.version(), form.facts(), Set.of(chosen));
        }
        messages.info("contacts.saved", form.facts().name());
        Views.show(LIST, Map.of());
    }

    /** The list offers to take it back. */
    public void remove() {
        book.removeContact(id, details.version());
        Views.show(LIST, Map.of("gone", id));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public Long getGroup() {
        return group;
    }

    public void setGroup(Long asked) {
        group = asked;
    }

    /** Whether there is something to show; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    /** Null for a new one. */
    public PersonalDetails getDetails() {
        return details;
    }

    public ContactForm getForm() {
        return form;
    }

    public List<GroupRow> getGroups() {
        return groups;
    }

    public Long[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Long[] ids) {
        chosen = ids.clone();
    }
}
