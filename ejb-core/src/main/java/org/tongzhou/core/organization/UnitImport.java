package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tongzhou.core.organization.ImportCounts.Outcome;

/** Rows of units. A row is about the unit of its id, else the active one of its name right below the one above it, else a new one. */
@Dependent
class UnitImport {
    private static final Function<String, TransferColumn> COLUMNS = ImportValues.in(Map.of("shortName", TransferColumn.SHORT_NAME,
        "code", TransferColumn.CODE, "kind", TransferColumn.KIND, "issuerCodes", TransferColumn.ISSUER_CODES), TransferColumn.UNIT_NAME);
    private static final String SEPARATORS = "[、,，;；]";

    private final UnitRegister register;
    private final Validator validator;

    @Inject
    UnitImport(UnitRegister register, Validator validator) {
        this.register = register;
        this.validator = validator;
    }

    Outcome take(ImportValues values, ImportOffice office) {
        Long id = values.id(TransferColumn.UNIT_ID);
        OrgUnit known = id == null ? null : find(values, office, id);
        OrgUnit parent = parent(values, office, known);
        String name = values.required(TransferColumn.UNIT_NAME);
        if (id == null && !values.isRefused()) {
            known = office.child(parent, name).orElse(null);
        }
        UnitFacts facts = facts(values, name, known);
        if (!values.isRefused()) {
            values.validate(validator, facts, COLUMNS);
        }
        if (known != null) {
            office.meet(known, values.number()).ifPresent(row -> values.refuse(TransferColumn.UNIT_NAME, "organization.importTwice", row));
        }
        if (values.isRefused()) {
            return Outcome.REFUSED;
        }
        return known == null ? add(values, office, parent, facts) : change(values, office, known, parent, facts);
    }

    private static OrgUnit find(ImportValues values, ImportOffice office, long id) {
        Optional<OrgUnit> known = office.unit(id);
        if (known.isEmpty()) {
            values.refuse(TransferColumn.UNIT_ID, "organization.importUnknownId");
        } else {
            values.attempt(TransferColumn.UNIT_ID, known.get()::requireActive);
        }
        return known.orElse(null);
    }

    private static OrgUnit parent(ImportValues values, ImportOffice office, OrgUnit known) {
        if (!values.has(TransferColumn.PARENT)) {
            return known == null ? null : known.getParent();
        }
        String label = values.text(TransferColumn.PARENT);
        Optional<OrgUnit> parent = label.isEmpty() ? Optional.empty() : office.unit(label);
        if (!label.isEmpty() && parent.isEmpty()) {
            values.refuse(TransferColumn.PARENT, "organization.importUnknownParent", label);
        }
        return parent.orElse(null);
    }

    private static UnitFacts facts(ImportValues values, String name, OrgUnit known) {
        UnitFacts before = known == null ? new UnitFacts("", "", "", UnitKind.DEPARTMENT, List.of()) : known.facts();
        UnitKind kind = values.value(TransferColumn.KIND, UnitKind.values(), "organization.kind.", before.kind());
        if (kind == null && !values.isRefused()) {
            values.refuse(TransferColumn.KIND, "organization.importEmptyCell", new ColumnWord(TransferColumn.KIND));
        }
        String code = values.text(TransferColumn.CODE);
        if (known != null && !code.isEmpty() && !code.equals(before.code())) {
            values.refuse(TransferColumn.CODE, "organization.importCodeFixed", before.code());
        }
        List<String> codes = !values.has(TransferColumn.ISSUER_CODES) ? before.issuerCodes()
            : Arrays.stream(values.text(TransferColumn.ISSUER_CODES).split(SEPARATORS)).map(String::strip).filter(each -> !each.isEmpty()).toList();
        return new UnitFacts(name, values.textOr(TransferColumn.SHORT_NAME, before.shortName()), known == null ? code : before.code(), kind, codes);
    }

    private Outcome add(ImportValues values, ImportOffice office, OrgUnit parent, UnitFacts facts) {
        values.attempt(TransferColumn.UNIT_NAME, () -> {
            OrgUnit unit = register.add(parent, facts);
            office.add(unit);
            office.meet(unit, values.number());
            office.done(register.founded(unit));
        });
        return values.isRefused() ? Outcome.REFUSED : Outcome.ADDED;
    }

    private Outcome change(ImportValues values, ImportOffice office, OrgUnit unit, OrgUnit parent, UnitFacts facts) {
        boolean moves = unit.getParent() != parent;
        boolean changes = !unit.facts().equals(facts);
        if (moves) {
            values.attempt(TransferColumn.PARENT, () -> office.done(register.move(unit, parent)));
        }
        if (changes && !values.isRefused()) {
            values.attempt(TransferColumn.UNIT_NAME, () -> office.done(register.change(unit, unit.getVersion(), facts)));
        }
        office.renamed();
        return values.isRefused() ? Outcome.REFUSED : moves || changes ? Outcome.CHANGED : Outcome.UNCHANGED;
    }
}
