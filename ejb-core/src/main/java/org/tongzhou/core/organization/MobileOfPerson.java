package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;

/** Who sees the whole mobile of a person: whom the directory shows it ({@link ContactSight}), and who sees the file. */
@Dependent
public class MobileOfPerson implements SeeableThing {
    private final FileOfPerson files;
    private final StaffShelf shelf;
    private final ContactSights sights;
    private final Reaches reaches;

    @Inject
    public MobileOfPerson(FileOfPerson files, StaffShelf shelf, ContactSights sights, Reaches reaches) {
        this.files = files;
        this.shelf = shelf;
        this.sights = sights;
        this.reaches = reaches;
    }

    @Override
    public String kind() {
        return "organization.mobile";
    }

    @Override
    public List<Found> find(String text) {
        return files.find(text);
    }

    @Override
    public Optional<String> findLabel(long id) {
        return files.findLabel(id);
    }

    @Override
    public List<Sight> listSights(long id) {
        List<Sight> seen = new ArrayList<>(files.listSights(id));
        seen.addAll(reaches.listSights(OrganizationPermissions.MANAGE, "organization.seen.keeper"));
        StaffEntry owner = shelf.all().stream().filter(entry -> entry.id() == id).findFirst()
            .orElseThrow(() -> new NotFoundException("organization.personNotFound"));
        if (owner.status() == StaffStatus.LEFT) {
            return seen; // and is in no directory any more
        }
        ContactSight stranger = sights.of(false, null);
        if (stranger.shows(ContactField.MOBILE, owner)) {
            seen.add(Sight.ofEverybody("organization.seen.EVERYBODY"));
            return seen;
        }
        String why = "organization.seen." + stranger.fields().getOrDefault(ContactField.MOBILE, FieldAudience.KEEPERS);
        shelf.all().stream().filter(reader -> reader.id() != id && stranger.of(reader).shows(ContactField.MOBILE, owner))
            .forEach(reader -> seen.add(Sight.ofPerson(reader.id(), why)));
        return seen;
    }
}
