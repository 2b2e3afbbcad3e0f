package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.applications.ApplicationDetails;
import org.tongzhou.core.applications.ApplicationKind;
import org.tongzhou.core.applications.ApplicationListService;
import org.tongzhou.core.applications.ApplicationRequest;
import org.tongzhou.core.applications.ApplicationService;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An application that a unit's administrator fills in, for the first time or again. */
@Named("applicationForm")
@ViewScoped
public class ApplicationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ApplicationListService applications;
    @Inject
    ApplicationService service;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private ApplicationKind kind = ApplicationKind.ACCOUNTS;
    private String reason;
    private List<Choice> people = new ArrayList<>();

    /** Begins with the application that the address names; without one, anew. */
    public void open() {
        if (id != null) {
            ApplicationDetails before = applications.get(id);
            version = before.version();
            kind = before.kind();
            reason = before.reason();
            people = new ArrayList<>(before.people().stream().map(person -> new Choice(person.getPersonId(), person.getName(), person.getPost())).toList());
        }
    }

    public void send() {
        ApplicationRequest request = new ApplicationRequest(kind, reason, people == null ? List.of() : people.stream().map(Choice::id).toList());
        if (id == null) {
            id = service.apply(request);
        } else {
            service.applyAgain(id, version, request);
        }
        messages.info("applications.sent");
        Views.show("application", Map.of("id", id));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public ApplicationKind getKind() {
        return kind;
    }

    public void setKind(ApplicationKind chosen) {
        kind = chosen;
    }

    public ApplicationKind[] getKinds() {
        return ApplicationKind.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public void setPeople(List<Choice> chosen) {
        people = chosen;
    }
}
