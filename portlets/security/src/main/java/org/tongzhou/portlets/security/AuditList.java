package org.tongzhou.portlets.security;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;

/** The entries of the audit, the newest first; the text that is looked for is what was done something to. */
@Named("audit")
@RequestScoped
public class AuditList extends AddressedList<AuditSort, AuditRow> {
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String ADDRESS = "address";
    private static final String OUTCOME = "outcome";
    private static final Map<String, UnaryOperator<String>> CONDITIONS = Map.of(
        FROM, said -> text(day(said)), UNTIL, said -> text(day(said)),
        ACTOR, said -> matching(said, "[a-z][a-z0-9.-]{1,31}"), ACTION, said -> matching(said, "[a-z]{1,30}\\.[a-zA-Z]{0,29}"),
        ADDRESS, said -> matching(said.strip(), "[0-9A-Za-z.:]{1,60}"), OUTCOME, said -> matching(said, "true|false"));

    @Inject
    AuditService service;
    @Inject
    PeopleService people;
    @Inject
    AuditWords words;
    @Inject
    AuditFiles files;

    private List<SelectItem> actions;

    public AuditList() {
        super("audit", ListQuery.all(AuditSort.TIME, true), AuditFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return CONDITIONS;
    }

    private static String matching(String said, String pattern) {
        return said.matches(pattern) ? said : "";
    }

    private static LocalDate day(String said) {
        try {
            return said.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(said) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    protected Slice<AuditRow> search(ListQuery<AuditSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    static AuditFilter filter(ListQuery<AuditSort> asked) {
        String outcome = asked.condition(OUTCOME);
        return new AuditFilter(day(asked.condition(FROM)), day(asked.condition(UNTIL)), asked.condition(ACTOR), asked.condition(ACTION), asked.text(),
            asked.condition(ADDRESS), outcome.isEmpty() ? null : Boolean.valueOf(outcome), asked.order().by(), asked.order().descending());
    }

    /** What can be asked for: each domain as a whole, and what is done in it. */
    public List<SelectItem> getActions() {
        if (actions == null) {
            actions = words.choices(service.listActions());
        }
        return actions;
    }

    /** Whether only some of the entries are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** Sends all that fits as a table. */
    public void exportCsv() {
        files.sendCsv(filter(getQuery()));
    }

    /** Sends all that fits in the format that systems for the evaluation of logs read. */
    public void exportCef() {
        files.sendCef(filter(getQuery()));
    }

    // The fields of the search.

    public LocalDate getFrom() {
        return day(getQuery().condition(FROM));
    }

    public void setFrom(LocalDate day) {
        choose(FROM, text(day));
    }

    public LocalDate getUntil() {
        return day(getQuery().condition(UNTIL));
    }

    public void setUntil(LocalDate day) {
        choose(UNTIL, text(day));
    }

    /** Who did it; null for anybody, or somebody without an account. */
    public PersonRow getActor() {
        return people.findPerson(getQuery().condition(ACTOR)).orElse(null);
    }

    public void setActor(PersonRow person) {
        choose(ACTOR, person == null ? "" : person.username());
    }

    /** Who is asked for and cannot be chosen, such as the operator; empty if nobody is. */
    public String getStranger() {
        return getActor() == null ? getQuery().condition(ACTOR) : "";
    }

    public String getAction() {
        return getQuery().condition(ACTION);
    }

    public void setAction(String code) {
        choose(ACTION, code);
    }

    public String getAddress() {
        return getQuery().condition(ADDRESS);
    }

    public void setAddress(String typed) {
        choose(ADDRESS, typed);
    }

    public String getOutcome() {
        return getQuery().condition(OUTCOME);
    }

    public void setOutcome(String name) {
        choose(OUTCOME, name);
    }
}
