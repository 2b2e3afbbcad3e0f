package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.OpenLogin;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.security.SessionService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Who is logged in where. */
@Named("sessionList")
@ViewScoped
public class SessionList implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SessionService service;
    @Inject
    PeopleService people;
    @Inject
    UserMessages messages;

    private final LazyRows<OpenLogin> rows = new LazyRows<>(OpenLogin::id, this::load);
    private final Map<String, String> names = new HashMap<>();
    private PersonRow person;
    private String ending;
    private String endingName;

    private Slice<OpenLogin> load(PageRequest page) {
        Slice<OpenLogin> part = service.listSessions(person == null ? "" : person.username(), page);
        names.putAll(people.listNames(part.rows().stream().map(OpenLogin::username).toList()));
        return part;
    }

    public LazyRows<OpenLogin> getRows() {
        return rows;
    }

    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    /** Only the sessions of the person that was chosen. */
    public void find() {
        ending = null;
    }

    public void askEnd(OpenLogin login) {
        ending = login.id();
        endingName = name(login.username());
    }

    public void dismiss() {
        ending = null;
    }

    public void end() {
        String id = ending;
        ending = null;
        service.endSession(id);
        messages.info("sessions.ended", endingName);
    }

    public PersonRow getPerson() {
        return person;
    }

    public void setPerson(PersonRow chosen) {
        person = chosen;
    }

    public boolean isEnding() {
        return ending != null;
    }

    /** Whose session is to be ended. */
    public String getEndingName() {
        return endingName;
    }
}
