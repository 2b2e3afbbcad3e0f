package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.StaleDataException;

/** Everybody's own file: what is known of him, and the contact data that he keeps himself. Name, unit and posts are kept by those who keep the files. */
@Stateless
public class OwnFileService {
    @Inject
    StaffRepository staff;
    @Inject
    StaffAccounts accounts;
    @Inject
    CurrentUser currentUser;
    @Inject
    OrganizationNews news;
    @Inject
    Event<StaffChanged> changed;
    @Inject
    Today today;

    /** The caller's file; none for accounts of nobody in the organization. */
    @RequiresLogin
    public Optional<PersonDetails> find() {
        return accounts.findPersonId(currentUser.username()).flatMap(staff::findPerson).map(person -> PersonDetails.of(person, today.day(), false));
    }

    /**
     * Stores the caller's contact data anew.
     *
     * @param version of the file that the caller saw
     * @param facts   of which telephones, room and address are taken
     * @throws NotFoundException if the caller is nobody in the organization
     * @throws StaleDataException if somebody has changed the file since
     */
    @RequiresLogin
    public void changeContactData(int version, @NotNull @Valid StaffFacts facts) {
        long id = accounts.findPersonId(currentUser.username()).orElseThrow(() -> new NotFoundException("organization.notInOrganization"));
        StaffMember person = staff.lockPerson(id);
        person.changeContactData(version, facts);
        changed.fire(person.changed(today.day()));
        news.tell(OrganizationActs.on(OrganizationActs.CHANGE_PERSON, person));
    }
}
