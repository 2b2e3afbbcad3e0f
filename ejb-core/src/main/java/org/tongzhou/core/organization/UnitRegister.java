package org.tongzhou.core.organization;

import static org.tongzhou.core.organization.OrganizationActs.on;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.RuleViolationException;

/** How units are founded, changed and moved, whether one by one or by a file; whoever calls it has locked the tree, and tells what was done. */
@Dependent
class UnitRegister {
    static final int SORT_STEP = 10;

    private final UnitRepository units;
    private final UnitShape shape;
    private final OrganizationScope scope;
    private final Today today;

    @Inject
    UnitRegister(UnitRepository units, UnitShape shape, OrganizationScope scope, Today today) {
        this.units = units;
        this.shape = shape;
        this.scope = scope;
        this.today = today;
    }

    /**
     * Founds a unit.
     *
     * @param parent what it lies below; null for the top
     * @throws NotPermittedException if the caller may not found it there
     * @throws DuplicateException if its name, code or an issuer code is taken
     * @throws RuleViolationException if nothing can lie there
     */
    OrgUnit add(OrgUnit parent, UnitFacts facts) {
        if (parent != null && facts.kind().isSection()) {
            scope.requireKeeps(parent);
        } else {
            scope.requireWhole();
        }
        List<OrgUnit> siblings = units.listChildren(parent);
        int last = siblings.isEmpty() ? 0 : siblings.get(siblings.size() - 1).getSortNumber();
        OrgUnit unit = new OrgUnit(parent, facts, code(parent, facts), last + SORT_STEP);
        units.add(unit);
        shape.requireUnique(unit);
        requireFree(unit);
        shape.enter(unit, UnitChangeKind.FOUNDED, today.day(), "", facts.name());
        return unit;
    }

    AuditedAct founded(OrgUnit unit) {
        return on(OrganizationActs.FOUND_UNIT, unit).with("name", unit.getName());
    }

    /** @throws DuplicateException if the code is taken */
    private String code(OrgUnit parent, UnitFacts facts) {
        if (!facts.code().isEmpty()) {
            if (units.isCodeTaken(facts.code())) {
                throw new DuplicateException("organization.codeTaken", facts.code());
            }
            return facts.code();
        }
        String initials = Pinyin.initials(facts.shortName()).replaceAll("[^a-z0-9]", "");
        String made = (parent == null ? "" : parent.getCode() + '-') + initials;
        return free(made.matches("[a-z].{0,35}") ? made : "u-" + made.substring(Math.max(0, made.length() - 33)));
    }

    private String free(String wanted) {
        String code = wanted;
        for (int number = 2; units.isCodeTaken(code); number++) {
            code = wanted + number;
        }
        return code;
    }

    private void requireFree(OrgUnit unit) {
        for (String code : unit.facts().issuerCodes()) {
            units.findWithIssuerCode(code, unit.getId()).ifPresent(other -> {
                throw new DuplicateException("organization.issuerCodeTaken", code, other);
            });
        }
    }

    /** Stores what is known of a unit anew. @throws DuplicateException if its name or an issuer code is taken */
    AuditedAct change(OrgUnit unit, int version, UnitFacts facts) {
        scope.requireChanges(unit);
        String before = unit.getName();
        List<String> codes = unit.facts().issuerCodes();
        shape.rearrange(unit, () -> unit.change(version, facts));
        requireFree(unit);
        if (!unit.getName().equals(before)) {
            shape.requireUnique(unit);
            shape.enter(unit, UnitChangeKind.RENAMED, today.day(), before, unit.getName());
        }
        return on(OrganizationActs.CHANGE_UNIT, unit).changed("name", before, unit.getName()).changed("issuerCodes", codes, unit.facts().issuerCodes());
    }

    /** Moves a unit, with all below it. @param parent what it lies below then; null for the top */
    AuditedAct move(OrgUnit unit, OrgUnit parent) {
        scope.requireChanges(unit);
        if (parent == null) {
            scope.requireWhole();
        } else {
            scope.requireKeeps(parent);
        }
        String before = unit.getParent() == null ? "" : unit.getParent().getLabel();
        shape.rearrange(unit, () -> unit.moveBelow(parent));
        shape.requireUnique(unit);
        shape.enter(unit, UnitChangeKind.MOVED, today.day(), before, parent == null ? "" : parent.getLabel());
        return on(OrganizationActs.MOVE_UNIT, unit).changed("above", before, parent == null ? "" : parent.getLabel());
    }
}
