package org.tongzhou.portlets.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.Choices;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An item that is being written, or put right. What was typed stays in the form when the service refuses it. */
@Named("itemDraft")
@ViewScoped
public class WriteItemView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    ItemDeskService desk;
    @Inject
    ItemService service;
    @Inject
    FormFiles files;
    @Inject
    Choices choices;
    @Inject
    UserMessages messages;
    private Long id;
    private int version;
    private boolean writable;
    private boolean opening;
    private boolean published;
    private boolean publishedOnce;
    private boolean opened;
    private String unit;
    private String note;
    private ItemForm form = new ItemForm();

    /** Opens the one that the address names; a new one if it names none. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        if (id == null) {
            ItemDesk place = desk.getDesk(Shelves.shelf());
            writable = place.writing();
            opening = place.opening();
            unit = place.unit();
            form.setOpening(opening && Shelves.shelf() != Shelf.MATERIALS ? Opening.EVERYBODY : Opening.OWN);
            files.open(List.of(), Shelves.shelf().files());
        } else {
            ItemDetails details = service.open(id);
            writable = details.may().write();
            opening = details.may().open();
            published = details.may().withdraw();
            publishedOnce = writable && !details.may().delete();
            version = details.item().version();
            unit = details.item().unit();
            form = ItemForm.of(details.draft());
            files.open(details.files(), Shelves.shelf().files());
        }
    }

    private void store() {
        if (id == null) {
            id = desk.add(Shelves.shelf(), form.draft(files.ids()), files.ids());
            version = service.open(id).item().version();
        } else {
            version = desk.save(id, version, form.draft(files.ids()), files.ids(), note == null ? "" : note);
        }
        List<ItemRow> twins = service.open(id).twins();
        if (!twins.isEmpty()) {
            messages.warn("reference.item.twin", twins.get(0).title(), twins.get(0).unit());
        }
    }

    public void save() {
        store();
        messages.info(published ? "reference.held.done.correct" : "reference.held.done.save");
        Views.show(Shelves.VIEW, Map.of(Shelves.item(), id));
    }

    public void publish() {
        store();
        desk.publish(id, version);
        messages.info("reference.item.done.PUBLISH");
        Views.show(Shelves.VIEW, Map.of(Shelves.item(), id));
    }

    /** Names that have been typed before, and those of the directory. */
    public List<String> names(String typed) {
        String text = typed == null ? "" : typed.strip();
        Stream<String> known = service.listCreators(Shelves.shelf()).stream().filter(name -> name.contains(text) || Pinyin.matches(name, text));
        return Stream.concat(known, choices.people(text).stream().map(PersonRow::name)).distinct().limit(FOUND_MAX).toList();
    }

    /** Whether each file is told in words, in the form too. */
    public boolean isCaptioned() {
        return Shelves.shelf().isCaptioned();
    }

    public Opening[] getOpenings() {
        return Opening.values();
    }

    public Uploads getUploads() {
        return files.uploads();
    }

    public ItemForm getForm() {
        return form;
    }

    public boolean isWritable() {
        return writable;
    }

    /** Whether the user says who reads it. */
    public boolean isOpening() {
        return opening;
    }

    /** Whether readers see it. */
    public boolean isPublished() {
        return published;
    }

    /** Whether readers have seen it, so that they are told what is put right. */
    public boolean isPublishedOnce() {
        return publishedOnce;
    }

    public String getUnit() {
        return unit;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String text) {
        note = text;
    }
}
