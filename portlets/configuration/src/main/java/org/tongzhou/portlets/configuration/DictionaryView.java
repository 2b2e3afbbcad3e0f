package org.tongzhou.portlets.configuration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.dictionary.DictionaryAdministrationService;
import org.tongzhou.core.dictionary.DictionaryDetails;
import org.tongzhou.core.dictionary.DictionaryEntry;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** One edition of a dictionary: looked at, drafted, put in force, taken back. */
@Named("dictionary")
@ViewScoped
public class DictionaryView extends EditionView {
    private static final long serialVersionUID = 1L;
    private static final String VIEW = "dictionary";

    @Inject
    DictionaryAdministrationService service;
    @Inject
    UserMessages messages;

    private String key;
    private Integer edition;
    private String group;
    private String wanted;
    private DictionaryDetails details;
    private List<DictionaryEntry> rows = List.of();
    private DictionaryQuestion question;

    public DictionaryView() {
        super("dictionaries.delivered");
    }

    /** Opens the dictionary that the address names. */
    public void open() {
        if (key == null) {
            return;
        }
        details = service.getDictionary(key, edition);
        know(details.editions());
        rows = rows().toList();
        question = null;
    }

    /** Of a dictionary in groups one group, or what was looked for; else all. */
    private Stream<DictionaryEntry> rows() {
        if (wanted != null && !wanted.isBlank()) {
            return details.entries().stream().filter(entry -> Stream.of(entry.code(), entry.name(), entry.attribute("synonyms"))
                .anyMatch(text -> Pinyin.matches(text, wanted)));
        }
        return details.entries().stream().filter(entry -> !details.dictionary().hierarchic() || entry.parent().equals(getGroup()));
    }

    public void begin() {
        service.beginDraft(key, details.shown() == null || details.shown().isInForce() || details.shown().isComing() ? null : details.shown().number());
        messages.info("dictionaries.begun");
        show(null);
    }

    /** Looks for values in all groups. */
    public void find() {
        group = null;
        show(edition);
    }

    public void ask(DictionaryQuestion asked) {
        question = asked;
    }

    public void dismiss() {
        question = null;
    }

    public void enact() {
        service.enact(key, details.shown().version(), getDay(), getNote());
        messages.info("dictionaries.enacted", details.shown().number(), getDay().toString());
        show(details.shown().number());
    }

    public void recall() {
        service.recall(key, details.shown().number(), details.shown().version());
        messages.info("dictionaries.recalled", details.shown().number());
        show(null);
    }

    public void discard() {
        service.discard(key, details.shown().version());
        messages.info("dictionaries.discarded");
        show(null);
    }

    /** A table that can be imported again. */
    public void export() {
        CsvFile<DictionaryEntry> file = new CsvFile<DictionaryEntry>().column("code", DictionaryEntry::code).column("name", DictionaryEntry::name)
            .column("english", DictionaryEntry::englishName).column("parent", DictionaryEntry::parent).column("retired", entry -> entry.retired() ? "yes" : "");
        details.dictionary().attributes().forEach(attribute -> file.column(attribute, entry -> entry.attribute(attribute)));
        file.send(texts.of("office.export.name", texts.get("dictionary.name." + key), moments.getToday()), details.entries());
    }

    /** Shows an edition of the same dictionary anew. @param number null for the draft, else the one that holds */
    void show(Integer number) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key);
        parameters.put("edition", number);
        parameters.put("group", group);
        parameters.put("text", wanted);
        Views.show(VIEW, parameters);
    }

    public DictionaryDetails getDetails() {
        return details;
    }

    public List<DictionaryEntry> getRows() {
        return rows;
    }

    /** The groups of a dictionary that has some. */
    public List<DictionaryEntry> getGroups() {
        return details.dictionary().hierarchic() ? details.entries().stream().filter(entry -> entry.parent().isEmpty()).toList() : List.of();
    }

    public long count(String ofGroup) {
        return details.entries().stream().filter(entry -> entry.parent().equals(ofGroup)).count();
    }

    /** Whether the rows are groups that can be opened. */
    public boolean isGroupList() {
        return details.dictionary().hierarchic() && getGroup().isEmpty() && (wanted == null || wanted.isBlank());
    }

    /** What a code is called in this edition. */
    public String nameOf(String code) {
        return details.entries().stream().filter(entry -> entry.code().equals(code)).findFirst().map(DictionaryEntry::name).orElse(code);
    }

    public DictionaryQuestion getQuestion() {
        return question;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String named) {
        key = named;
    }

    public Integer getEdition() {
        return edition;
    }

    public void setEdition(Integer number) {
        edition = number;
    }

    public String getGroup() {
        return group == null ? "" : group;
    }

    public void setGroup(String code) {
        group = code;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
