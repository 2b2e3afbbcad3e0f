package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.reference.chronicle.ChronicleMonthService;
import org.tongzhou.core.reference.chronicle.ChronicleService;
import org.tongzhou.core.reference.chronicle.ChronicleUnitService;
import org.tongzhou.core.reference.chronicle.CityChronicleService;
import org.tongzhou.core.reference.chronicle.EntryDetails;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An entry that is read, and what is done with it. */
@Named("entry")
@ViewScoped
public class EntryView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ChronicleService service;
    @Inject
    ChronicleUnitService desk;
    @Inject
    CityChronicleService city;
    @Inject
    ChronicleMonthService months;
    @Inject
    Chronicle list;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private transient EntryDetails details;
    private Long id;
    private int version;
    private Map<String, Object> from = Map.of();
    private EntryQuestion question;
    private String words;

    /** Opens the one that the address names. */
    public void open() {
        from = list.getQuery().parameters();
        details = service.open(list.getEntryId());
        id = details.entry().id();
        version = details.entry().version();
    }

    /** As it is now; null if the reader may not see it, as the view says. */
    public EntryDetails getDetails() {
        if (details == null && id != null) {
            details = service.open(id);
        }
        return details;
    }

    /** Whether the reader may close its month, which is over. */
    public boolean isClosable() {
        return !getDetails().closed() && getMonth().isBefore(YearMonth.from(moments.getNow())) && service.mayClose(unit());
    }

    public YearMonth getMonth() {
        return YearMonth.from(getDetails().entry().day());
    }

    private String unit() {
        return getDetails().entry().city() ? null : getDetails().entry().unit();
    }

    public void ask(EntryQuestion next) {
        question = next;
        words = null;
    }

    public void dismiss() {
        question = null;
    }

    public void confirm() {
        desk.confirm(id, version);
        done("confirm");
    }

    public void recall() {
        desk.recall(id);
        done("recall");
    }

    /** Has it wait again to be taken into the city's. */
    public void takeUp() {
        city.takeUp(id);
        done("takeUp");
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case RETURN -> desk.giveBack(id, words);
            case ANNOTATE -> annotate();
            case CLOSE -> close();
            case REOPEN -> months.reopen(unit(), getMonth(), words);
            case SET_ASIDE -> city.setAside(id, version, words);
        }
        done(question.name());
    }

    private void annotate() {
        if (getDetails().entry().city()) {
            city.annotate(id, words);
        } else {
            desk.annotate(id, words);
        }
    }

    private void close() {
        if (unit() == null) {
            city.closeMonth(getMonth());
        } else {
            desk.closeMonth(unit(), getMonth());
        }
    }

    private void done(String what) {
        messages.info("chronicle.done." + what);
        Views.show(Chronicle.VIEW, from);
    }

    public EntryQuestion getQuestion() {
        return question;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String text) {
        words = text;
    }
}
