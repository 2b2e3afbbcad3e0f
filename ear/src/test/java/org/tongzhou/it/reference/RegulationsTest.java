package org.tongzhou.it.reference;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.reference.regulations.LinkAct;
import org.tongzhou.core.reference.regulations.LinkDraft;
import org.tongzhou.core.reference.regulations.RegulationDeskService;
import org.tongzhou.core.reference.regulations.RegulationDraft;
import org.tongzhou.core.reference.regulations.RegulationFilter;
import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.core.reference.regulations.RegulationSort;
import org.tongzhou.core.reference.regulations.Validity;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

/** A unit with two keepers of regulations, a keeper of another one and a reader, for each test. */
abstract class RegulationsTest extends KeptTest {
    static final String ROLE = "regulation-keeper";

    @Inject
    RegulationService regulations;
    @Inject
    RegulationDeskService desk;
    @Inject
    TodoService todos;
    Caller keeper;
    Caller colleague;
    Caller other;
    Caller reader;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        keeper = create("k" + mark, unit, ROLE);
        colleague = create("c" + mark, unit, ROLE);
        other = create("o" + mark, otherUnit, ROLE);
        reader = create("r" + mark, unit);
        commit();
    }

    RegulationDraft draft(String title, LocalDate issued, LocalDate effective, LocalDate expires, LinkDraft... links) {
        return new RegulationDraft(title + mark, "NORMATIVE", "DOCUMENTS", "市政府" + mark, title + mark + "号", issued, effective, expires, null, "",
            "<p>第一条 " + title + "的正文</p>", List.of(links));
    }

    static LinkDraft link(long target, LinkAct act, LocalDate effect) {
        return new LinkDraft(target, act, effect, "");
    }

    long begin(Caller by, RegulationDraft draft) throws Exception {
        long id = by.get(() -> desk.add(draft, List.of()));
        commit();
        return id;
    }

    long issue(Caller by, RegulationDraft draft) throws Exception {
        long id = begin(by, draft);
        publish(by, id);
        return id;
    }

    /** One that takes effect on the day on which it is issued. */
    long issue(String title, LocalDate issued, LinkDraft... links) throws Exception {
        return issue(keeper, draft(title, issued, issued, null, links));
    }

    void publish(Caller by, long id) throws Exception {
        by.run(() -> desk.publish(id, version(id)));
        commit();
    }

    void save(Caller by, long id, RegulationDraft draft, String note) throws Exception {
        by.run(() -> desk.save(id, version(id), draft, List.of(), note));
        commit();
    }

    int version(long id) {
        return regulations.open(id).regulation().version();
    }

    RegulationFilter filter(Validity validity, LocalDate day, HoldingStatus status) {
        return new RegulationFilter(mark, null, null, null, null, validity, day, status, RegulationSort.TITLE, false);
    }

    List<RegulationRow> list(Caller caller, Validity validity, LocalDate day) {
        return caller.get(() -> regulations.search(filter(validity, day, null), FIRST)).rows();
    }

    Validity validity(long id) {
        return reader.get(() -> regulations.open(id)).validity();
    }

    List<TodoRow> todo(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows();
    }
}
