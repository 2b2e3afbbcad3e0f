package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.Gender;
import org.tongzhou.core.organization.OpenWork;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The file of a person, or the form for a new one. What is asked before a change stands in the view, and stays there if a service refuses. */
@Named("person")
@ViewScoped
public class PersonView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the keeper is filling in or asked. */
    public enum Panel {
        APPOINT, END, SUBSTITUTE, LEAVE, HAND_OVER, FINISH, COME_BACK
    }

    @Inject
    StaffService staff;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private String asked;
    private boolean opened;
    private PersonDetails details;
    private PersonForm form = new PersonForm();
    private AppointmentForm appointment;
    private PersonDetails.Held held;
    private Choice substitute;
    private Panel panel;
    private List<OpenWork.Part> openWork = List.of();

    /** Opens the file that the address names; without one, a new person is entered. */
    public void open() {
        appointment = new AppointmentForm(moments.getNow().toLocalDate());
        if (id != null) {
            details = opened ? staff.getPerson(id) : staff.openPerson(id);
            form = PersonForm.of(details.facts());
            boolean handsOver = details.status() == StaffStatus.LEAVING || Panel.HAND_OVER.name().equals(asked);
            openWork = handsOver && details.mayKeep() ? staff.listOpenWork(id) : List.of();
            panel = Panel.HAND_OVER.name().equals(asked) && !openWork.isEmpty() ? Panel.HAND_OVER : null;
        }
        opened = true;
    }

    public void save() {
        staff.changePerson(id, details.version(), form.facts());
        done("organization.person.saved");
    }

    public void add() {
        id = staff.addPerson(form.facts(), appointment.getPost().id(), appointment.getFrom());
        done("organization.person.added");
    }

    /** Opens a panel that concerns no single appointment. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
        substitute = null;
        appointment = new AppointmentForm(moments.getNow().toLocalDate());
    }

    /** Opens a panel about an appointment. */
    public void ask(String name, PersonDetails.Held about) {
        ask(name);
        held = about;
        appointment.setUntil(appointment.getFrom());
        substitute = about.substituteId() == null ? null : new Choice(about.substituteId(), about.substitute(), "");
    }

    public void dismiss() {
        panel = null;
        held = null;
    }

    public void appoint() {
        staff.appoint(id, details.version(), appointment.getPost().id(), appointment.getKind(), appointment.getFrom(), appointment.getUntil());
        done("organization.person.appointed");
    }

    public void end() {
        staff.endAppointment(id, details.version(), held.id(), appointment.getUntil());
        done("organization.person.ended");
    }

    public void saveSubstitute() {
        staff.setSubstitute(id, details.version(), held.id(), Choice.idOf(substitute));
        done("organization.person.saved");
    }

    public void startLeaving() {
        staff.startLeaving(id, details.version());
        done("organization.person.leaving");
    }

    public void cancelLeaving() {
        staff.cancelLeaving(id, details.version());
        done("organization.person.staying");
    }

    public void handOver() {
        staff.handOver(id, details.version(), substitute.id());
        done("organization.person.handedOver");
    }

    public void finishLeaving() {
        staff.finishLeaving(id, details.version());
        done("organization.person.gone");
    }

    public void comeBack() {
        staff.comeBack(id, details.version(), appointment.getPost().id(), appointment.getFrom());
        done("organization.person.back");
    }

    private void done(String key) {
        messages.info(key, form.facts().name());
        Views.show("person", Map.of("id", id));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getAsked() {
        return asked;
    }

    /** The panel that an address opens; {@code HAND_OVER} is the only one. */
    public void setAsked(String name) {
        asked = name;
    }

    /** Whether there is something to show; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    /** Null for a new person. */
    public PersonDetails getDetails() {
        return details;
    }

    public PersonForm getForm() {
        return form;
    }

    public AppointmentForm getAppointment() {
        return appointment;
    }

    public PersonDetails.Held getHeld() {
        return held;
    }

    public Choice getSubstitute() {
        return substitute;
    }

    public void setSubstitute(Choice chosen) {
        substitute = chosen;
    }

    public Panel getPanel() {
        return panel;
    }

    /** What is still to be handed over by somebody who is leaving. */
    public List<OpenWork.Part> getOpenWork() {
        return openWork;
    }

    public Gender[] getGenders() {
        return Gender.values();
    }

    public AppointmentKind[] getKinds() {
        return AppointmentKind.values();
    }
}
