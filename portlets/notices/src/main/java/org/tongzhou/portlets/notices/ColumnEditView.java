package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.feeds.ColumnSystem;
import org.tongzhou.core.feeds.ColumnSystemService;
import org.tongzhou.core.notices.columns.ColumnDetails;
import org.tongzhou.core.notices.columns.ColumnRow;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A column that is set up, changed, moved, closed, opened again or deleted. */
@Named("columnEdit")
@ViewScoped
public class ColumnEditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "columns";

    @Inject
    ColumnService service;
    @Inject
    ColumnSystemService systemService;
    @Inject
    PeopleService people;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private Long id;
    private boolean opened;
    private boolean closed;
    private boolean asking;
    private int version;
    private long contents;
    private Long parent;
    private List<ColumnSystem> systems = List.of();
    private ColumnForm form = new ColumnForm();

    /** Opens the column that the address names; a new one otherwise. */
    public void open() {
        if (id != null) {
            ColumnDetails details = service.get(id);
            form = ColumnForm.of(details.parentId(), details.facts(), this::people);
            parent = details.parentId();
            version = details.version();
            closed = details.closed();
            contents = details.contents();
            systems = List.copyOf(systemService.list(id));
        }
        opened = true;
    }

    private List<PersonRow> people(Collection<String> usernames) {
        return usernames.stream().sorted().map(people::findPerson).flatMap(Optional::stream).toList();
    }

    /** The other systems that read it. */
    public List<ColumnSystem> getSystems() {
        return systems;
    }

    public void save() {
        if (id == null) {
            service.add(form.getParent(), form.facts());
        } else {
            service.change(id, version, form.facts());
            if (!Objects.equals(parent, form.getParent())) {
                service.move(id, service.get(id).version(), form.getParent());
            }
        }
        done("notices.columns.saved");
    }

    public void close() {
        service.close(id, version);
        done("notices.columns.closed");
    }

    public void reopen() {
        service.reopen(id, version);
        done("notices.columns.reopened");
    }

    public void askDelete() {
        asking = true;
    }

    public void dismiss() {
        asking = false;
    }

    public void delete() {
        service.delete(id, version);
        done("notices.columns.deleted");
    }

    private void done(String key) {
        messages.info(key, form.getName());
        Views.show(LIST, Map.of());
    }

    /** Below which it can lie: what the user keeps, what belongs to all, and where it lies already; but not below itself. */
    public List<ColumnRow> getParents() {
        return service.list().stream().filter(row -> row.kept() || row.unit().isEmpty() || Objects.equals(row.id(), parent))
            .filter(row -> !Objects.equals(row.id(), id)).toList();
    }

    public List<String> getRoles() {
        return service.listRoles();
    }

    /** The words of a role that is built in; the name of another. */
    public String role(String name) {
        String key = "security.role." + name;
        return Messages.isText(key) ? texts.get(key) : name;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Whether there is a column to change; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    public boolean isClosed() {
        return closed;
    }

    public boolean isAsking() {
        return asking;
    }

    /** Whether nothing ever stood in it. */
    public boolean isDeletable() {
        return id != null && contents == 0;
    }

    public long getContents() {
        return contents;
    }

    public ColumnForm getForm() {
        return form;
    }
}
