package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.tongzhou.core.contacts.GroupRow;
import org.tongzhou.core.contacts.GroupService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** One of the user's own groups: renamed, or dissolved once that was asked. */
@Named("contactGroup")
@ViewScoped
public class ContactGroupView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "mine";

    @Inject
    GroupService service;
    @Inject
    UserMessages messages;

    private Long id;
    private GroupRow row;
    private String name;
    private boolean asked;

    /** Opens the group that the address names. @throws NotFoundException if the user has no such group */
    public void open() {
        row = service.listGroups().stream().filter(group -> Long.valueOf(group.id()).equals(id)).findFirst()
            .orElseThrow(() -> new NotFoundException("contacts.groupNotFound"));
        name = row.name();
    }

    public void save() {
        service.renameGroup(id, row.version(), name == null ? "" : name);
        messages.info("contacts.group.saved", name);
        Views.show(LIST, Map.of("group", id));
    }

    public void ask() {
        asked = true;
    }

    public void dismiss() {
        asked = false;
    }

    public void dissolve() {
        service.removeGroup(id, row.version());
        messages.info("contacts.group.dissolved", row.name());
        Views.show(LIST, Map.of());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long named) {
        id = named;
    }

    /** Null if there is none; the view says why. */
    public GroupRow getRow() {
        return row;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public boolean isAsked() {
        return asked;
    }
}
