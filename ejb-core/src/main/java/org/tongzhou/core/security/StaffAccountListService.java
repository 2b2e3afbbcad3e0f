package org.tongzhou.core.security;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.organization.KeptStaff;
import org.tongzhou.core.organization.OrganizationPermissions;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** The people whom the caller keeps with their accounts, and accounts for all of a unit who have none. */
@Stateless
public class StaffAccountListService {
    /** Hashing their passwords takes a quarter of a minute. */
    public static final int OPENED_AT_ONCE_MAX = 50;
    private static final int ACCOUNTS_MAX_CHARS = 1_000;

    @Inject
    AccountRepository accounts;
    @Inject
    AccountOpening opening;
    @Inject
    StaffAccountScope scope;
    @Inject
    PostRoles postRoles;
    @Inject
    KeptStaff staff;
    @Inject
    PasswordProof proof;
    @Inject
    Acts acts;

    /** @throws NotFoundException if the filter names no unit */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public Slice<StaffAccountRow> search(@NotNull @Valid StaffAccountFilter filter, @NotNull PageRequest page) {
        List<StaffAccountRow> found = find(filter);
        return new Slice<>(found.stream().skip(page.first()).limit(page.size()).toList(), found.size());
    }

    /** All of them, to be taken away as a file. @throws NotFoundException if the filter names no unit */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<StaffAccountRow> export(@NotNull @Valid StaffAccountFilter filter) {
        List<StaffAccountRow> found = find(filter);
        acts.tell(AuditedAct.of(SecurityActs.EXPORT_STAFF_ACCOUNTS).with("search", filter.people().text()).with("rows", found.size()));
        return found;
    }

    private List<StaffAccountRow> find(StaffAccountFilter filter) {
        Map<Long, AccountOfPerson> known = accounts.listOfAllPeople().stream().collect(toMap(AccountOfPerson::personId, identity()));
        return staff.find(filter.people()).stream().filter(staff.ownPosts()).map(entry -> row(entry, known.get(entry.id())))
            .filter(row -> filter.status() == null || row.status() == filter.status()).toList();
    }

    private static StaffAccountRow row(StaffEntry entry, AccountOfPerson account) {
        return new StaffAccountRow(entry.id(), entry.name(), entry.main().unit(), entry.main().post(), account == null ? null : account.username(),
            account == null ? StaffAccountStatus.NONE : account.status());
    }

    /**
     * Those of a unit and below it who have no account and would get it from the caller, the first {@value #OPENED_AT_ONCE_MAX}, with the user names proposed.
     *
     * @throws NotFoundException if there is no such unit
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public Slice<StaffAccountRow> listWithout(long unitId) {
        List<StaffEntry> without = without(unitId);
        List<StaffEntry> first = without.stream().limit(OPENED_AT_ONCE_MAX).toList();
        List<String> usernames = opening.propose(first.stream().map(StaffEntry::name).toList());
        List<StaffAccountRow> rows = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            StaffEntry entry = first.get(i);
            rows.add(new StaffAccountRow(entry.id(), entry.name(), entry.main().unit(), entry.main().post(), usernames.get(i), StaffAccountStatus.NONE));
        }
        return new Slice<>(rows, without.size());
    }

    /**
     * Opens an account for each of those whom {@link #listWithout} tells.
     *
     * @param password the caller's own
     * @return with the passwords for the first login, never told again
     * @throws NotPermittedException if the password is wrong
     * @throws RuleViolationException if there is nobody without one
     * @throws NotFoundException if there is no such unit
     */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public List<OpenedAccount> openAll(long unitId, @NotNull String password) {
        List<StaffEntry> people = without(unitId).stream().limit(OPENED_AT_ONCE_MAX).toList();
        if (people.isEmpty()) {
            throw new RuleViolationException("security.nobodyWithoutAccount");
        }
        proof.require(password);
        return opening.openAll(people.stream().map(AccountBeginning::of).toList(), FirstPassword.make(people.size()));
    }

    /** The slips of accounts that the caller has just opened are taken away as a file: a table of passwords. @param usernames whose */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public void noteExportOfSlips(@NotNull @Size(min = 1, max = WholeList.MAX_ROWS) List<String> usernames) {
        String shown = String.join(" ", usernames);
        acts.tell(AuditedAct.of(SecurityActs.EXPORT_SLIPS).with("rows", usernames.size()).with("accounts", shown.substring(0, Math.min(shown.length(), ACCOUNTS_MAX_CHARS))));
    }

    private List<StaffEntry> without(long unitId) {
        Set<Long> known = accounts.listOfAllPeople().stream().map(AccountOfPerson::personId).collect(toSet());
        Reach administered = scope.administered();
        List<String> ofUnits = scope.rolesOfUnits();
        Map<Long, Set<String>> byPosts = postRoles.listByPerson();
        Predicate<StaffEntry> kept = staff.ownPosts();
        String below = staff.path(unitId);
        return staff.find(new StaffFilter("", unitId, null, StaffSort.PRECEDENCE, false)).stream()
            .filter(entry -> entry.main().path().startsWith(below) && kept.test(entry) && !known.contains(entry.id())
                && scope.isCaller(StaffAccountScope.keeper(entry.main().unitId(), entry.main().path(), byPosts.getOrDefault(entry.id(), Set.of()), administered,
                    ofUnits))).toList();
    }
}
