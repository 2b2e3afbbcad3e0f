package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.contacts.CardFormat;
import org.tongzhou.core.contacts.CardService;
import org.tongzhou.core.contacts.GroupRow;
import org.tongzhou.core.contacts.GroupService;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.LeaderDuties;
import org.tongzhou.core.organization.LeaderService;
import org.tongzhou.core.profile.ProfileService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.portlets.common.faces.TextFile;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The card of a colleague, as much as the user may see of it, and in which of his groups he keeps him. */
@Named("colleague")
@ViewScoped
public class ColleagueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String VIEW = "colleague";

    @Inject
    ContactService contacts;
    @Inject
    LeaderService leaders;
    @Inject
    GroupService groupService;
    @Inject
    CardService cards;
    @Inject
    ProfileService profiles;
    @Inject
    Stars stars;
    @Inject
    UserMessages messages;

    private Long id;
    private ContactRow row;
    private LeaderDuties duties = LeaderDuties.NONE;
    private Long portrait;
    private boolean starred;
    private List<GroupRow> groups = List.of();
    private Long[] chosen = {};

    /** Opens the card of whom the address names. @throws NotFoundException if nobody here is meant */
    public void open() {
        if (id == null) {
            throw new NotFoundException("contacts.colleagueNotFound");
        }
        row = contacts.findContact(id).orElseThrow(() -> new NotFoundException("contacts.colleagueNotFound"));
        duties = leaders.getDuties(id).present();
        portrait = profiles.findPortraits(List.of(id)).get(id);
        starred = stars.has(id);
        groups = groupService.listGroups();
        chosen = groupService.listGroupsOf(id).toArray(Long[]::new);
    }

    public void turn() {
        stars.turn(id, !starred);
        messages.info(starred ? "contacts.unstarred" : "contacts.starred", row.name());
        Views.show(VIEW, Map.of("id", id));
    }

    public void save() {
        groupService.putColleague(id, Set.of(chosen));
        messages.info("contacts.grouped", row.name());
        Views.show(VIEW, Map.of("id", id));
    }

    /** Sends the card as a file that every telephone reads. */
    public void take() {
        TextFile.send(row.name() + ".vcf", CardsView.MEDIA_TYPE, cards.exportColleague(id, CardFormat.V3));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if there is nobody; the view says why. */
    public ContactRow getRow() {
        return row;
    }

    /** Of which units he is in charge today, and who are his secretaries. */
    public LeaderDuties getDuties() {
        return duties;
    }

    /** The number of the file; null if there is none. */
    public Long getPortrait() {
        return portrait;
    }

    public boolean isStarred() {
        return starred;
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
