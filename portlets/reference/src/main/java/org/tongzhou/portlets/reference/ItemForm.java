package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.reference.shelves.ItemDraft;
import org.tongzhou.core.reference.shelves.Opening;
import org.tongzhou.core.security.PersonRow;

/** An item as it is typed. */
public class ItemForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String kind;
    private String medium;
    private LocalDate day;
    private String creator = "";
    private PersonRow leader;
    /** Who was chosen and is not found among the people any more. */
    private String gone;
    private String goneName;
    private String post = "";
    private String source = "";
    private String place = "";
    private String address = "";
    private String body = "";
    private Opening opening = Opening.OWN;
    private List<String> units = new ArrayList<>();
    private final Map<Long, String> captions = new HashMap<>();
    private Long cover;

    /** @param leader who was chosen; null if nobody was or he is not found any more */
    static ItemForm of(ItemDraft draft, PersonRow leader) {
        ItemForm form = new ItemForm();
        form.title = draft.title();
        form.kind = draft.kind();
        form.medium = draft.medium();
        form.day = draft.day();
        form.creator = draft.creator();
        form.leader = leader;
        form.gone = leader == null ? draft.leader() : null;
        form.goneName = draft.creator();
        form.post = draft.post();
        form.source = draft.source();
        form.place = draft.place();
        form.address = draft.address();
        form.body = draft.body();
        form.opening = draft.opening();
        form.units = new ArrayList<>(draft.units().stream().sorted().toList());
        form.captions.putAll(draft.captions());
        form.cover = draft.cover();
        return form;
    }

    /** @param files the ids of those that it has */
    ItemDraft draft(List<Long> files) {
        Map<Long, String> told = new HashMap<>();
        files.forEach(file -> told.put(file, text(captions.get(file))));
        return new ItemDraft(title, kind, medium, day, text(creator), username(), text(post), text(source), text(place), text(address), text(body), opening,
            units == null ? new LinkedHashSet<>() : new LinkedHashSet<>(units), told, cover);
    }

    /** Of who was chosen, as long as the name is his. */
    private String username() {
        if (leader != null) {
            return leader.name().equals(text(creator).strip()) ? leader.username() : null;
        }
        return gone != null && text(creator).strip().equals(goneName) ? gone : null;
    }

    /** Who was chosen is called by name and by the post of today, which can be typed over. */
    void follow() {
        if (leader != null) {
            creator = leader.name();
            post = text(leader.post());
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = code;
    }

    public String getMedium() {
        return medium;
    }

    public void setMedium(String code) {
        medium = code;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate chosen) {
        day = chosen;
    }

    public String getCreator() {
        return creator;
    }

    public void setCreator(String name) {
        creator = name;
    }

    public PersonRow getLeader() {
        return leader;
    }

    public void setLeader(PersonRow chosen) {
        leader = chosen;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String text) {
        post = text;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String text) {
        source = text;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String text) {
        place = text;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String text) {
        address = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public Opening getOpening() {
        return opening;
    }

    public void setOpening(Opening chosen) {
        opening = chosen;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = chosen;
    }

    /** By the ids of files. */
    public Map<Long, String> getCaptions() {
        return captions;
    }

    /** The id of a picture; null for the first. */
    public Long getCover() {
        return cover;
    }

    public void setCover(Long file) {
        cover = file;
    }
}
