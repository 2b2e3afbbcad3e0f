package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.organization.ImportCounts.Outcome;
import org.tongzhou.core.organization.OrganizationScope.Keeping;

/**
 * Holds a file against the office, row by row, by the rules that hold for whoever changes a single unit, post or person. It does what the
 * rows say: whoever only wants to know undoes the transaction.
 */
@Dependent
class OrganizationImport {
    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    UnitImport unitRows;
    @Inject
    PostImport postRows;
    @Inject
    PersonImport personRows;
    @Inject
    OrganizationScope scope;
    @Inject
    OrganizationNews news;
    @Inject
    Acts acts;
    @Inject
    Event<StaffChanged> changed;
    @Inject
    Today today;

    /** Does what the rows say, as far as they may. Nothing is told yet. @param step called after each row */
    Done take(ImportFile file, Runnable step) {
        units.lockTree(); // one import after another
        ImportOffice office = new ImportOffice(units.listAll(), staff.listActivePosts(), staff.listPeople());
        Keeping kept = scope.keeping();
        ImportReport report = new ImportReport();
        Map<TransferSheet, Rows> how = new EnumMap<>(Map.of(TransferSheet.UNITS, values -> unitRows.take(values, office),
            TransferSheet.POSTS, values -> postRows.take(values, office, kept), TransferSheet.PEOPLE, values -> personRows.take(values, office, kept)));
        how.forEach((sheet, rows) -> {
            if (file.sheets().containsKey(sheet)) {
                take(file.sheets().get(sheet), rows, report, step);
            }
        });
        return new Done(report, office);
    }

    private static void take(ImportSheet sheet, Rows rows, ImportReport report, Runnable step) {
        sheet.problems().forEach(report::add);
        for (ImportRow row : sheet.rows()) {
            report.count(sheet.sheet(), sheet.problems().isEmpty() ? rows.take(new ImportValues(sheet, row, report)) : Outcome.REFUSED);
            step.run();
        }
    }

    /** Before rows are taken that are to stay: nobody else gives posts away. */
    void lock() {
        units.lockTree();
        staff.lockActivePosts();
    }

    /** Tells what was done: to the audit each act and the whole, to others whom of the people they see otherwise. */
    void tell(ImportFile file, Done done) {
        LocalDate day = today.day();
        done.office().changing().forEach((person, before) -> {
            StaffChanged now = person.changed(day);
            if (!now.equals(before) || done.office().isChangingRights(person)) {
                changed.fire(now);
            }
        });
        done.office().acts().forEach(acts::tell);
        AuditedAct whole = AuditedAct.of(OrganizationActs.IMPORT_ORGANIZATION, "file", "", file.name());
        for (TransferSheet sheet : TransferSheet.values()) {
            ImportCounts counts = done.report().counts(sheet);
            whole = whole.with(sheet.name().toLowerCase(Locale.ROOT), counts.isChange() ? "+" + counts.added() + " ~" + counts.changed() : null);
        }
        news.tell(whole);
    }

    /** Takes a row. */
    private interface Rows {
        Outcome take(ImportValues values);
    }

    /** What was done, and what is known of the office since. */
    record Done(ImportReport report, ImportOffice office) {
    }
}
