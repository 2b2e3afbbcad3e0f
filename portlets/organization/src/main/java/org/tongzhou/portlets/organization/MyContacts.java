package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tongzhou.core.contacts.AddressBookService;
import org.tongzhou.core.contacts.AddressFilter;
import org.tongzhou.core.contacts.AddressRow;
import org.tongzhou.core.contacts.AddressSort;
import org.tongzhou.core.contacts.GroupRow;
import org.tongzhou.core.contacts.GroupService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The user's own people: contacts of his own, colleagues marked by a star or in a group. */
@Named("mine")
@RequestScoped
public class MyContacts extends AddressedList<AddressSort, AddressRow> {
    private static final String VIEW = "mine";
    private static final String PART = "part";
    private static final String GROUP = "group";
    private static final AddressFilter REMOVED = new AddressFilter("", AddressFilter.Part.REMOVED, null, AddressSort.USUAL, false);

    @Inject
    AddressBookService book;
    @Inject
    GroupService groupService;
    @Inject
    Stars stars;
    @Inject
    Texts texts;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private List<GroupRow> groups;
    private AddressRow gone;
    private String groupName;

    public MyContacts() {
        super(VIEW, ListQuery.all(AddressSort.USUAL, false), AddressFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(PART, said -> oneOf(AddressFilter.Part.values(), said), GROUP,
            said -> getGroups().stream().anyMatch(row -> String.valueOf(row.id()).equals(said)) ? said : "");
    }

    @Override
    protected Slice<AddressRow> search(ListQuery<AddressSort> asked, PageRequest page) {
        return book.search(filter(asked), page);
    }

    private static AddressFilter filter(ListQuery<AddressSort> asked) {
        String group = asked.condition(GROUP);
        return new AddressFilter(asked.text(), part(asked), group.isEmpty() ? null : Long.valueOf(group), asked.order().by(), asked.order().descending());
    }

    private static AddressFilter.Part part(ListQuery<AddressSort> asked) {
        String part = asked.condition(PART);
        return part.isEmpty() ? AddressFilter.Part.ALL : AddressFilter.Part.valueOf(part.toUpperCase(Locale.ROOT));
    }

    public List<GroupRow> getGroups() {
        if (groups == null) {
            groups = groupService.listGroups();
        }
        return groups;
    }

    public AddressFilter.Part[] getParts() {
        return AddressFilter.Part.values();
    }

    public AddressFilter.Part getShownPart() {
        return part(getQuery());
    }

    /** The group that is shown; null for none. */
    public GroupRow getGroup() {
        return getGroups().stream().filter(row -> String.valueOf(row.id()).equals(getQuery().condition(GROUP))).findFirst().orElse(null);
    }

    public boolean isRemoved() {
        return getShownPart() == AddressFilter.Part.REMOVED;
    }

    /** The address of a part of the list. */
    public String part(AddressFilter.Part shown) {
        return address(all().with(PART, shown == AddressFilter.Part.ALL ? "" : ListQuery.name(shown)));
    }

    /** The address of a group. */
    public String group(long id) {
        return address(all().with(GROUP, String.valueOf(id)));
    }

    /** The contact that was just removed, to be taken back; null for none. */
    public AddressRow getGone() {
        String asked = parameter("gone");
        if (gone == null && asked != null) {
            gone = book.search(REMOVED, new PageRequest(0, PageRequest.SIZE_MAX_ROWS)).rows().stream()
                .filter(row -> String.valueOf(row.id()).equals(asked)).findFirst().orElse(null);
        }
        return gone;
    }

    // Acts; each row's form says whom it means.

    public void star() {
        stars.turn();
        again();
    }

    public void restore() {
        String contact = parameter("person");
        if (contact != null && contact.matches("\\d{1,18}")) {
            book.restoreContact(Long.parseLong(contact));
            messages.info("contacts.restored", book.getContact(Long.parseLong(contact)).facts().name());
        }
        again();
    }

    public void addGroup() {
        long id = groupService.addGroup(groupName == null ? "" : groupName);
        Views.show(VIEW, all().with(GROUP, String.valueOf(id)).parameters());
    }

    private void again() {
        Views.show(VIEW, getQuery().parameters());
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<AddressRow>()
            .column(texts.get("organization.person.name"), row -> row.facts().name())
            .column(texts.get("contacts.organization"), row -> row.facts().organization())
            .column(texts.get("contacts.post"), row -> row.facts().post())
            .column(texts.get("organization.person.officePhone"), row -> row.facts().phone())
            .column(texts.get("organization.person.mobile"), row -> row.facts().mobile())
            .column(texts.get("organization.person.email"), row -> row.facts().email())
            .column(texts.get("contacts.address"), row -> row.facts().address())
            .column(texts.get("contacts.remark"), row -> row.facts().remark())
            .column(texts.get("contacts.kind"), row -> texts.get(row.colleague() ? "contacts.kind.colleague" : "contacts.kind.own"))
            .send(texts.of("office.export.name", texts.get("contacts.mine"), moments.getToday()), book.export(filter(getQuery())));
    }

    public String getGroupName() {
        return groupName;
    }

    public void setGroupName(String typed) {
        groupName = typed;
    }
}
