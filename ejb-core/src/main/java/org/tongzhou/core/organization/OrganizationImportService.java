package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.Conflicts;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/**
 * Brings units, posts and people by a workbook, in two steps: it is checked, which changes nothing, and then, confirmed, written as a whole.
 * The check is made again when it is written; whoever brings the same once more changes nothing. Each user has one file at a time. What a
 * caller may not change one by one is refused in a file, too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationImportService {
    public static final long FILE_MAX_BYTES = 20L * 1024 * 1024;
    private static final Logger LOG = System.getLogger(OrganizationImportService.class.getName());
    private static final int NAME_MAX_CHARS = 120;

    @Inject
    ImportTransactions transactions;
    @Inject
    ImportDrafts drafts;
    @Inject
    CurrentUser currentUser;

    /**
     * Reads a file and finds out what each row would do; it takes the place of the one before.
     *
     * @param content closed by the caller
     * @throws RuleViolationException if it is no workbook, too large, has none of the sheets, or another one is being written
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void check(@NotNull String name, @NotNull InputStream content) {
        String shown = PlainText.line(name);
        ImportFile file = ImportFile.read(shown.substring(0, Math.min(shown.length(), NAME_MAX_CHARS)), content);
        if (!drafts.put(currentUser.username(), file, transactions.check(file))) {
            throw new RuleViolationException("organization.importRunning");
        }
    }

    /** How far the caller's import is; none if no file was brought, or it was forgotten. @param locale of what is said */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public Optional<ImportStatus> findStatus(@NotNull Locale locale) {
        return drafts.find(currentUser.username()).map(draft -> ImportStatus.of(draft, locale));
    }

    /**
     * Begins to write what was checked; {@link #findStatus} tells how far it is.
     *
     * @throws RuleViolationException if there is nothing that can be written
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void start() {
        ImportDraft draft = begun();
        drafts.inBackground(currentUser.carrying(() -> write(draft)));
    }

    /** Writes what was checked and waits for the end. @throws RuleViolationException if there is nothing that can be written */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void confirm() {
        write(begun());
    }

    private ImportDraft begun() {
        return drafts.find(currentUser.username()).filter(ImportDraft::begin)
            .orElseThrow(() -> new RuleViolationException("organization.importNothing"));
    }

    /** It ends in any case: else nobody could bring another file. */
    private void write(ImportDraft draft) {
        try {
            draft.end(transactions.apply(draft.file(), draft::step));
        } catch (OfficeException refusal) {
            draft.fail(refusal);
        } catch (RuntimeException e) {
            if (!Conflicts.isConflict(e)) {
                LOG.log(Level.ERROR, "An import of the organization was not written", e);
            }
            draft.fail(new StaleDataException(Conflicts.isConflict(e) ? "organization.importStale" : "organization.importFailed"));
        } finally {
            if (draft.isRunning()) { // the server's memory, say
                draft.fail(new StaleDataException("organization.importFailed"));
            }
        }
    }

    /** The rows of the file as a workbook, with what is wrong in one more column. @throws RuleViolationException if there is no file */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public byte[] report(@NotNull Locale locale) {
        ImportDraft draft = drafts.find(currentUser.username()).orElseThrow(() -> new RuleViolationException("organization.importNothing"));
        return new ImportReportBook(draft.file(), draft.report(), locale).toBytes();
    }

    /** Forgets the file, unless it is being written. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void discard() {
        drafts.discard(currentUser.username());
    }
}
