package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tongzhou.core.organization.ImportCounts.Outcome;
import org.tongzhou.core.organization.OrganizationScope.Keeping;

/** Rows of posts. A row is about the post of its id, else that of its name in its unit, else a new one. */
@Dependent
class PostImport {
    private static final Function<String, TransferColumn> COLUMNS = ImportValues.in(Map.of("rank", TransferColumn.RANK, "duty", TransferColumn.DUTY,
        "headcount", TransferColumn.HEADCOUNT), TransferColumn.POST_NAME);

    private final PostRegister register;
    private final PostGuard guard;
    private final Validator validator;
    private final Today today;

    @Inject
    PostImport(PostRegister register, PostGuard guard, Validator validator, Today today) {
        this.register = register;
        this.guard = guard;
        this.validator = validator;
        this.today = today;
    }

    Outcome take(ImportValues values, ImportOffice office, Keeping kept) {
        Long id = values.id(TransferColumn.POST_ID);
        Optional<OrgUnit> unit = unit(values, office, TransferColumn.POST_UNIT);
        String name = values.required(TransferColumn.POST_NAME);
        Post known = id != null ? find(values, office, id, unit) : unit.flatMap(found -> office.post(found, name)).orElse(null);
        PostFacts facts = facts(values, name, known);
        if (!values.isRefused()) {
            values.validate(validator, facts, COLUMNS);
        }
        if (known != null) {
            office.meet(known, values.number()).ifPresent(row -> values.refuse(TransferColumn.POST_NAME, "organization.importTwice", row));
        }
        if (values.isRefused()) {
            return Outcome.REFUSED;
        }
        if (known != null && known.facts().equals(facts)) {
            return Outcome.UNCHANGED;
        }
        values.attempt(TransferColumn.POST_UNIT, () -> kept.requireKeeps(unit.orElseThrow()));
        values.attempt(TransferColumn.DUTY, () -> guard.requireMayMake(known == null ? null : known.getId(), known == null ? null : known.facts(), facts));
        if (!values.isRefused()) {
            values.attempt(TransferColumn.POST_NAME, known == null ? () -> add(values, office, unit.orElseThrow(), facts) : () -> change(office, known, facts));
        }
        return values.isRefused() ? Outcome.REFUSED : known == null ? Outcome.ADDED : Outcome.CHANGED;
    }

    /** The unit that a cell names. */
    static Optional<OrgUnit> unit(ImportValues values, ImportOffice office, TransferColumn column) {
        String label = values.required(column);
        Optional<OrgUnit> unit = label.isEmpty() ? Optional.empty() : office.unit(label);
        if (!label.isEmpty() && unit.isEmpty()) {
            values.refuse(column, "organization.importUnknownUnit", label);
        }
        return unit;
    }

    private static Post find(ImportValues values, ImportOffice office, long id, Optional<OrgUnit> unit) {
        Optional<Post> known = office.post(id);
        if (known.isEmpty()) {
            values.refuse(TransferColumn.POST_ID, "organization.importUnknownId");
        } else if (unit.isPresent() && known.get().getUnit() != unit.get()) {
            values.refuse(TransferColumn.POST_UNIT, "organization.importPostFixed", known.get().getUnit().getLabel());
        }
        return known.orElse(null);
    }

    private static PostFacts facts(ImportValues values, String name, Post known) {
        PostFacts before = known == null ? new PostFacts("", JobRank.STAFF, PostDuty.NONE, null) : known.facts();
        JobRank rank = values.value(TransferColumn.RANK, JobRank.values(), "organization.rank.", before.rank());
        if (rank == null && !values.isRefused()) {
            values.refuse(TransferColumn.RANK, "organization.importEmptyCell", new ColumnWord(TransferColumn.RANK));
        }
        PostDuty duty = values.value(TransferColumn.DUTY, PostDuty.values(), "organization.duty.", before.duty());
        return new PostFacts(name, rank, duty == null ? PostDuty.NONE : duty, values.number(TransferColumn.HEADCOUNT, before.headcount()));
    }

    private void add(ImportValues values, ImportOffice office, OrgUnit unit, PostFacts facts) {
        Post post = register.add(unit, facts, office.posts(unit));
        office.add(post);
        office.meet(post, values.number());
        office.done(register.made(post));
    }

    private void change(ImportOffice office, Post post, PostFacts facts) {
        office.held(post).forEach(held -> office.changing(held.getPerson(), held.getPerson().changed(today.day())));
        if (post.facts().duty() != facts.duty()) { // it may give rights
            office.held(post).forEach(held -> office.changingRights(held.getPerson()));
        }
        office.done(register.change(post, post.getVersion(), facts, office.posts(post.getUnit()), office.held(post)));
    }
}
