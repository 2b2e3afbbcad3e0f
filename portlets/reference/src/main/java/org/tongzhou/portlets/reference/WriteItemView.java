package org.tongzhou.portlets.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongzhou.core.reference.shelves.ItemDesk;
import org.tongzhou.core.reference.shelves.ItemDeskService;
import org.tongzhou.core.reference.shelves.ItemDetails;
import org.tongzhou.core.reference.shelves.ItemRow;
import org.tongzhou.core.reference.shelves.ItemService;
import org.tongzhou.core.reference.shelves.Opening;
import org.tongzhou.core.reference.shelves.Shelf;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.AttachedFile;
import org.tongzhou.portlets.common.faces.Choices;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An item that is being written, or put right. What was typed stays in the form when the service refuses it. */
@Named("itemDraft")
@ViewScoped
public class WriteItemView extends HeldDraft {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    ItemDeskService desk;
    @Inject
    ItemService service;
    @Inject
    Choices choices;
    @Inject
    PeopleService people;
    @Inject
    UserMessages messages;
    private boolean opening;
    private boolean closing;
    private boolean asked;
    private String former = "";
    private ItemForm form = new ItemForm();

    /** Each shelf has a new one of its own. */
    @Override
    String kind() {
        return "reference." + Shelves.shelf().thing();
    }

    @Override
    void begin() {
        ItemDesk place = desk.getDesk(Shelves.shelf());
        begin(place.unit(), place.writing(), Shelves.shelf().files());
        opening = place.opening();
        form.setOpening(opening && Shelves.shelf() != Shelf.MATERIALS ? Opening.EVERYBODY : Opening.OWN);
    }

    @Override
    void read(long number) {
        ItemDetails details = Shelves.require(service.open(number));
        ItemDetails.May may = details.may();
        read(details.item().unit(), details.item().version(), may.write(), details.files(), Shelves.shelf().files());
        shown(may.withdraw(), may.write() && !may.delete());
        opening = may.open();
        closing = may.closes();
        String leader = details.draft().leader();
        form = ItemForm.of(details.draft(), leader == null ? null : people.findPerson(leader).orElse(null));
        former = form.getCreator();
    }

    /** @return others of the same page of the web */
    private List<ItemRow> store() {
        boolean known = isKnown();
        if (getId() == null) {
            long added = desk.add(Shelves.shelf(), form.draft(files.ids()), files.ids());
            stored(added, service.open(added).item().version());
        } else {
            stored(getId(), desk.save(getId(), version(), form.draft(files.ids()), files.ids(), said()));
        }
        if (!known) {
            messages.warn("reference.item.nobody", form.getCreator());
        }
        former = form.getCreator();
        return service.open(getId()).twins();
    }

    public void save() {
        List<ItemRow> twins = store();
        if (!twins.isEmpty()) {
            messages.warn("reference.item.twin", twins.get(0).title(), twins.get(0).unit());
        }
        messages.info(isPublished() ? "reference.held.done.correct" : "reference.held.done.save");
        Views.show(Shelves.VIEW, Map.of(Shelves.item(), getId()));
    }

    /** What is kept already is published when that is asked for once more. */
    public void publish() {
        List<ItemRow> twins = store();
        if (!asked && !twins.isEmpty()) {
            asked = true;
            messages.warn("reference.item.twin.publish", twins.get(0).title(), twins.get(0).unit());
            return;
        }
        desk.publish(getId(), version());
        messages.info("reference.item.done.PUBLISH");
        Views.show(Shelves.VIEW, Map.of(Shelves.item(), getId()));
    }

    /** Whether a speaker is called as in the directory, or as before: one who is called in three ways would be three. */
    private boolean isKnown() {
        String name = form.getCreator();
        return Shelves.shelf() != Shelf.SPEECHES || name.equals(former) || service.listCreators(Shelf.SPEECHES).contains(name)
            || choices.people(name).stream().anyMatch(person -> person.name().equals(name));
    }

    /** Names that have been typed before, and those of the directory. */
    public List<String> names(String typed) {
        String text = typed == null ? "" : typed.strip();
        Stream<String> known = service.listCreators(Shelves.shelf()).stream().filter(name -> name.contains(text) || Pinyin.matches(name, text));
        return Stream.concat(known, choices.people(text).stream().map(PersonRow::name)).distinct().limit(FOUND_MAX).toList();
    }

    /** A speaker was chosen from the people. */
    public void follow() {
        form.follow();
    }

    /** Whether speakers are chosen from the people and had a post. */
    public boolean isOfLeaders() {
        return Shelves.shelf().isOfLeaders();
    }

    /** Whether each file is told in words, in the form too. */
    public boolean isCaptioned() {
        return Shelves.shelf().isCaptioned();
    }

    /** Has lists show this picture. */
    public void cover(long file) {
        form.setCover(file);
    }

    /** The picture that lists show: the one that was chosen, as long as it is there, else the first; null if there is none. */
    public Long getCover() {
        List<Long> pictures = files.getLines().stream().filter(AttachedFile::isPicture).map(AttachedFile::getId).toList();
        return form.getCover() != null && pictures.contains(form.getCover()) ? form.getCover() : pictures.stream().findFirst().orElse(null);
    }

    public Opening[] getOpenings() {
        return Opening.values();
    }

    public ItemForm getForm() {
        return form;
    }

    /** Whether the user says who reads it. */
    public boolean isOpening() {
        return opening;
    }

    /** Whether what the user puts right is for his section alone, until a keeper opens it again. */
    public boolean isClosing() {
        return closing;
    }
}
