package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.NotFoundException;

/** Who sees the whole mobile of a person: those of a rank that the directory asks ({@link MobileSight}), and who sees the file. */
@Dependent
public class MobileOfPerson implements SeeableThing {
    private final FileOfPerson files;
    private final StaffShelf shelf;
    private final StaffRepository staff;
    private final Reaches reaches;

    @Inject
    public MobileOfPerson(FileOfPerson files, StaffShelf shelf, StaffRepository staff, Reaches reaches) {
        this.files = files;
        this.shelf = shelf;
        this.staff = staff;
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
        Map<JobRank, JobRank> lowest = staff.listMobileSights().stream().collect(Collectors.toMap(MobileSight::getOwner, MobileSight::getReader));
        if (new ContactSight(false, null, lowest).shows(owner)) {
            seen.add(Sight.ofEverybody("organization.seen.everybody"));
            return seen;
        }
        shelf.all().stream().filter(reader -> reader.id() != id && new ContactSight(false, reader, lowest).shows(owner))
            .forEach(reader -> seen.add(Sight.ofPerson(reader.id(), "organization.seen.rank")));
        return seen;
    }
}
