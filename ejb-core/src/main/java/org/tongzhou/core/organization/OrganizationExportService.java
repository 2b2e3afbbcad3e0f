package org.tongzhou.core.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.sheets.SheetWriter;

/**
 * Takes units, posts and people away as a workbook (.xlsx), which can be changed and brought back. It holds what the caller keeps: the
 * city's administrator all, a unit's administrator that unit and what lies below. Numbers of people are in it, as their keeper sees them.
 */
@Stateless
public class OrganizationExportService {
    @Inject
    UnitRepository units;
    @Inject
    StaffRepository staff;
    @Inject
    StaffShelf shelf;
    @Inject
    OrganizationScope scope;
    @Inject
    Acts acts;
    @Inject
    Today today;

    /** All that the caller keeps; people who have left are not in it. @param locale of heads and words */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public byte[] export(@NotNull Locale locale) {
        Reach reach = scope.keeping().reach();
        List<OrgUnit> kept = reach.isWithoutUnits() ? List.of() : kept(reach);
        try (TransferWorkbook book = new TransferWorkbook(locale)) {
            book.explain();
            kept.forEach(row(book, TransferSheet.UNITS)::unit);
            List<Post> posts = posts(kept);
            posts.forEach(row(book, TransferSheet.POSTS)::post);
            List<StaffMember> people = people(reach);
            people.forEach(row(book, TransferSheet.PEOPLE)::person);
            acts.tell(AuditedAct.of(OrganizationActs.EXPORT_ORGANIZATION).with("units", kept.size()).with("posts", posts.size()).with("people", people.size()));
            return book.toBytes();
        }
    }

    /** The same sheets without anything in them. */
    @RequiresPermission(OrganizationPermissions.MANAGE_OWN)
    public byte[] template(@NotNull Locale locale) {
        try (TransferWorkbook book = new TransferWorkbook(locale)) {
            book.explain();
            Arrays.stream(TransferSheet.values()).forEach(book::sheet);
            return book.toBytes();
        }
    }

    private Rows row(TransferWorkbook book, TransferSheet sheet) {
        return new Rows(book.sheet(sheet), book.words(), today.day());
    }

    /** From the top of the tree down. */
    private List<OrgUnit> kept(Reach reach) {
        List<OrgUnit> all = units.listAll();
        Map<Long, OrgUnit> byId = new HashMap<>();
        all.forEach(unit -> byId.put(unit.getId(), unit));
        return new UnitOutline(all, Map.of()).rows().stream().map(row -> byId.get(row.id())).filter(reach::covers).toList();
    }

    private List<Post> posts(List<OrgUnit> kept) {
        Map<OrgUnit, List<Post>> posts = staff.listActivePosts().stream().collect(Collectors.groupingBy(Post::getUnit));
        List<Post> ordered = new ArrayList<>();
        kept.forEach(unit -> posts.getOrDefault(unit, List.of()).stream().sorted(Post.BY_PRECEDENCE).forEach(ordered::add));
        return ordered;
    }

    /** Those whose own post lies there, in the order of precedence. */
    private List<StaffMember> people(Reach reach) {
        if (reach.isWithoutUnits()) {
            return List.of();
        }
        Map<Long, StaffMember> byId = new HashMap<>();
        staff.listPeople().forEach(person -> byId.put(person.getId(), person));
        return shelf.all().stream().filter(entry -> entry.status() != StaffStatus.LEFT && entry.main().isWithin(reach))
            .map(entry -> byId.get(entry.id())).filter(Objects::nonNull).toList();
    }

    /** Writes rows in the order of {@link TransferColumn}. */
    private record Rows(SheetWriter sheet, TransferWords words, LocalDate day) {
        void unit(OrgUnit unit) {
            UnitFacts facts = unit.facts();
            sheet.row(Arrays.asList(unit.getId(), unit.getLabel(), unit.getParent() == null ? null : unit.getParent().getLabel(), facts.name(),
                unit.getKind().isSection() ? null : facts.shortName(), words.of(facts.kind()),
                String.join(words.text("organization.sheet.separator"), facts.issuerCodes()), facts.code()));
        }

        void post(Post post) {
            PostFacts facts = post.facts();
            sheet.row(Arrays.asList(post.getId(), post.getUnit().getLabel(), facts.name(), words.of(facts.rank()), words.of(facts.duty()),
                facts.headcount()));
        }

        void person(StaffMember person) {
            StaffFacts facts = person.facts();
            Appointment main = person.main(day);
            sheet.row(Arrays.asList(person.getId(), facts.familyName(), facts.givenName(), words.of(facts.gender()), main.getPost().getUnit().getLabel(),
                main.getPost().getName(), main.getFromDay(), facts.officePhone(), facts.room(), facts.mobile(), facts.email(), others(person, main),
                words.text("organization.status." + person.getStatus())));
        }

        private String others(StaffMember person, Appointment main) {
            return person.getAppointments().stream().filter(held -> held != main && held.isHeldOn(day))
                .map(held -> words.text("organization.sheet.other", held.getPost().getUnit().getLabel(), held.getPost().getName(),
                    words.text("organization.appointment." + held.getKind())))
                .collect(Collectors.joining(words.text("organization.sheet.separator")));
        }
    }
}
