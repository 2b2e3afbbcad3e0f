package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Cleanup;
import org.tongzhou.core.attachments.StorageService;
import org.tongzhou.core.attachments.StorageState;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Where the files are, how much room they take, and what of them nobody needs. */
@Named("storage")
@ViewScoped
public class StorageView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    StorageService service;
    @Inject
    PeopleService people;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private StorageState state;
    private Map<String, String> names = Map.of();
    private Cleanup found;
    private Cleanup done;

    public void open() {
        state = service.getState();
        names = Map.copyOf(people.listNames(state.largest().stream().map(AttachmentRow::username).distinct().toList()));
    }

    /** Looks what could be cleaned; nothing is changed. */
    public void rehearse() {
        done = null;
        found = service.rehearseCleaning();
    }

    public void dismiss() {
        found = null;
    }

    public void clean() {
        found = null;
        done = service.clean();
        open();
        messages.info("storage.cleaned");
    }

    /** What people call objects of a kind, as their domain says; of a domain that is gone, its name. */
    public String kind(String kind) {
        if (kind == null) {
            return texts.get("storage.waiting");
        }
        String key = kind.replaceFirst("\\.", ".files.");
        return Messages.isText(key) ? Messages.text(CurrentPortlet.get().getLocale(), key) : kind;
    }

    public String person(String username) {
        return names.getOrDefault(username, username);
    }

    public StorageState getState() {
        return state;
    }

    /** What was found and waits for an answer. */
    public Cleanup getFound() {
        return found;
    }

    /** What was cleaned just now. */
    public Cleanup getDone() {
        return done;
    }
}
