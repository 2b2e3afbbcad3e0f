package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.ImportCounts;
import org.tongzhou.core.organization.ImportStatus;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.OrganizationExportService;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.TransferSheet;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.sheets.SheetRow;

class OrganizationImportIT extends OrganizationImportTest {
    @Inject
    OrganizationExportService exports;

    @Test
    void unitsPostsAndPeopleAreWrittenAfterTheyWereConfirmed() throws Exception {
        byte[] book = wholeOffice();

        ImportStatus checked = check(admin, book);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.counts()).isEqualTo(Map.of(TransferSheet.UNITS, new ImportCounts(2, 0, 0, 0), TransferSheet.POSTS, new ImportCounts(2, 0, 0, 0),
            TransferSheet.PEOPLE, new ImportCounts(2, 0, 0, 0)));
        assertThat(people("新" + mark)).isEmpty();

        ImportStatus written = confirm(admin);

        assertThat(written.state()).isEqualTo(ImportStatus.State.DONE);
        assertThat(people("新" + mark)).extracting(entry -> entry.main().unit()).containsExactlyInAnyOrder("档案局" + mark, "档案局" + mark + "整理科");
        StaffEntry clerkOfIt = people("新" + mark + "乙").get(0);
        assertThat(clerkOfIt.facts().mobile()).isEqualTo("13900000002");
        assertThat(file(clerkOfIt.id()).appointments().get(0).from()).isEqualTo(LONG_AGO);
        assertThat(acts()).contains("organization.importOrganization", "organization.foundUnit", "organization.makePost", "organization.enterPerson");
    }

    @Test
    void whatIsBroughtAgainChangesNothing() throws Exception {
        byte[] book = wholeOffice();
        check(admin, book);
        confirm(admin);

        ImportStatus again = check(admin, book);

        assertThat(again.problems()).isEmpty();
        assertThat(again.confirmable()).isFalse();
        assertThat(again.counts().values()).allMatch(counts -> counts.equals(new ImportCounts(0, 0, 2, 0)));
        assertRefused(RuleViolationException.class, () -> admin.run(imports::confirm));
        assertThat(people("新" + mark)).hasSize(2);
    }

    private byte[] wholeOffice() {
        return book(
            Sheet.of("单位", UNITS).row("镇" + mark, "档案局" + mark, "政府部门", "档" + mark).row("档案局" + mark, "整理科", "内设科室", null),
            Sheet.of("岗位", POSTS).row("档案局" + mark, "局长", "单位正职", 1).row("档案局" + mark + "整理科", "科员", "科员", null),
            Sheet.of("人员", PEOPLE).row(null, "新" + mark, "甲", "女", "档案局" + mark, "局长", LONG_AGO, null)
                .row(null, "新" + mark, "乙", null, "档案局" + mark + "整理科", "科员", LONG_AGO.toString(), "13900000002"));
    }

    @Test
    void whatWasTakenAwayComesBackAsItIs() throws Exception {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ImportStatus same = check(keeper, keeper.get(() -> exports.export(locale)));

            assertThat(same.problems()).isEmpty();
            assertThat(same.counts().get(TransferSheet.UNITS)).isEqualTo(new ImportCounts(0, 0, 2, 0));
            assertThat(same.counts().get(TransferSheet.POSTS)).isEqualTo(new ImportCounts(0, 0, 2, 0));
            assertThat(same.counts().get(TransferSheet.PEOPLE)).isEqualTo(new ImportCounts(0, 0, 2, 0));
        }
    }

    @Test
    void byTheirNumbersPeopleAreChangedAndGetOtherPosts() throws Exception {
        check(admin, book(Sheet.of("人员", PEOPLE).row(clerkId, "何" + mark, "一", "男", "民政所" + mark + "综合科", "科员", TODAY, "13900000003")));
        confirm(admin);

        PersonDetails file = file(clerkId);
        assertThat(file.facts().name()).isEqualTo("何" + mark + "一");
        assertThat(file.appointments()).extracting(PersonDetails.Held::until).containsExactly(null, TODAY.minusDays(1));
        assertThat(unitOf(clerkName)).isEqualTo("民政所" + mark + "综合科");
        assertThat(acts()).contains("organization.changePerson", "organization.appoint");
    }

    @Test
    void everyMistakeIsNamedByItsPlaceAndNothingIsWritten() throws Exception {
        addPost(section, "科长", JobRank.SECTION_HEAD, 1);
        String own = "财政所" + mark + "综合科";
        byte[] book = book(
            Sheet.of("单位", UNITS).row("没有" + mark, "甲局", "政府部门", null).row("镇" + mark, "财政所" + mark, "什么", null)
                .row("财政所" + mark + "综合科", "科下科", "内设科室", null),
            Sheet.of("岗位", POSTS).row("没有" + mark, "科员", "科员", null).row(own, "副科长", "大王", null).row(own, "组长", "科员", 0),
            Sheet.of("人员", PEOPLE)
                .row(null, "错" + mark, "一", null, own, "没有", LONG_AGO, null)
                .row(null, "错" + mark, "二", null, own, "科员", "2026-02-30", null)
                .row(null, "错" + mark, "三", null, own, "科员", null, null)
                .row(null, "错" + mark, "四", "不明", own, "科员", LONG_AGO, "1390x")
                .row(null, "错" + mark, "五", null, own, "科长", LONG_AGO, null)
                .row(null, "错" + mark, "六", null, own, "科长", LONG_AGO, null)
                .row(987654321L, "错" + mark, "七", null, own, "科员", LONG_AGO, null)
                .row(clerkId, "许" + mark, "一", null, own, "科员", TODAY, null)
                .row(clerkId, "许" + mark, "一", null, own, "科员", LONG_AGO, null)
                .row(null, "错" + mark, "\u202E八", null, own, "科员", LONG_AGO, null)
                .row(null, "长".repeat(31), "九", null, own, "科员", LONG_AGO, null)
                .row(null, null, "十", null, own, "科员", LONG_AGO, null));

        ImportStatus checked = check(admin, book);

        assertThat(checked.problems()).extracting(problem -> problem.sheet() + problem.row() + problem.column()).containsExactly(
            "单位2上级机构", "单位3类别", "单位4名称", "岗位2单位", "岗位3职务层次", "岗位4职数",
            "人员2岗位", "人员3任职日期", "人员4任职日期", "人员5性别", "人员7岗位", "人员8编号", "人员9任职日期", "人员10姓", "人员11名", "人员12姓", "人员13姓");
        assertThat(checked.problems()).extracting(ImportStatus.Problem::text).doesNotContain("").allMatch(text -> !text.contains("{"));
        assertThat(checked.confirmable()).isFalse();
        assertThat(checked.counts().get(TransferSheet.PEOPLE)).isEqualTo(new ImportCounts(1, 0, 0, 11));
        assertRefused(RuleViolationException.class, () -> admin.run(imports::confirm));
        assertThat(people("错" + mark)).isEmpty();
        List<SheetRow> report = OrganizationExportIT.read(admin.get(() -> imports.report(Locale.SIMPLIFIED_CHINESE))).get("人员");
        assertThat(report).hasSize(13);
        assertThat(report.get(6).cells().get(13).text()).startsWith("岗位：").contains("已经满了");
        assertThat(report.get(5).cells()).doesNotContainKey(13);
    }

    @Test
    void aReportThatWasMendedCanBeBrought() throws Exception {
        check(admin, book(Sheet.of("人员", PEOPLE).row(null, "改" + mark, "一", null, "财政所" + mark + "综合科", "科员", null, null)));
        byte[] report = admin.get(() -> imports.report(Locale.SIMPLIFIED_CHINESE));

        ImportStatus checked = check(admin, report);

        assertThat(checked.problems()).extracting(ImportStatus.Problem::column).containsExactly("任职日期");
    }

    @Test
    void headsThatAreNotKnownAreNamed() throws Exception {
        ImportStatus checked = check(admin, book(Sheet.of("人员", List.of("姓", "手机号", "单位", "岗位")).row("错" + mark, "1", "2", "3")));

        assertThat(checked.problems()).extracting(ImportStatus.Problem::row).containsExactly(1, 1);
        assertThat(checked.problems()).extracting(ImportStatus.Problem::text).anyMatch(text -> text.contains("手机号")).anyMatch(text -> text.contains("“名”"));
    }

    @Test
    void aUnitsAdministratorBringsOnlyWhatIsOfItsOwn() throws Exception {
        ImportStatus foreign = check(keeper, book(
            Sheet.of("单位", UNITS).row("镇" + mark, "新所" + mark, "政府部门", null).row("民政所" + mark, "二科", "内设科室", null),
            Sheet.of("岗位", POSTS).row("民政所" + mark, "所长", "单位正职", null),
            Sheet.of("人员", PEOPLE).row(otherClerkId, "许" + mark, "二", null, "民政所" + mark + "综合科", "科员", null, null)
                .row(null, "外" + mark, "一", null, "民政所" + mark + "综合科", "科员", LONG_AGO, null)
                .row(clerkId, "许" + mark, "一", null, "民政所" + mark + "综合科", "科员", TODAY, null)));
        assertThat(foreign.counts().values()).allMatch(counts -> counts.added() + counts.changed() + counts.unchanged() == 0);
        assertThat(foreign.problemsTotal()).isEqualTo(6);

        check(keeper, book(Sheet.of("单位", UNITS).row("财政所" + mark, "二科", "内设科室", null),
            Sheet.of("岗位", POSTS).row("财政所" + mark + "二科", "科员", "科员", null),
            Sheet.of("人员", PEOPLE).row(null, "内" + mark, "一", null, "财政所" + mark + "二科", "科员", LONG_AGO, null)));
        assertThat(confirm(keeper).state()).isEqualTo(ImportStatus.State.DONE);
        assertThat(people("内" + mark)).hasSize(1);
        assertRefused(NotPermittedException.class, () -> clerk.run(() -> imports.check("名册.xlsx", new ByteArrayInputStream(new byte[0]))));
        assertRefused(NotPermittedException.class, () -> clerk.run(imports::confirm));
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> imports.findStatus(Locale.ENGLISH)));
    }

    @Test
    void whatHasChangedSinceTheCheckIsFoundWhenItIsWritten() throws Exception {
        long single = addPost(section, "科长", JobRank.SECTION_HEAD, 1);
        check(admin, book(Sheet.of("人员", PEOPLE).row(null, "迟" + mark, "甲", null, "财政所" + mark + "综合科", "科长", LONG_AGO, null)
            .row(null, "迟" + mark, "乙", null, "财政所" + mark + "综合科", "科员", LONG_AGO, null)));
        addPerson("早" + mark, "一", single);

        ImportStatus late = confirm(admin);

        assertThat(late.state()).isEqualTo(ImportStatus.State.CHECKED);
        assertThat(late.problems()).extracting(ImportStatus.Problem::column).containsExactly("岗位");
        assertThat(people("迟" + mark)).isEmpty();
    }

    @Test
    void twoOfOneNameAreToldApartByTheirNumbers() throws Exception {
        addPerson("许" + mark, "一", clerkPost);

        ImportStatus checked = check(admin, book(Sheet.of("人员", PEOPLE).row(null, "许" + mark, "一", null, "财政所" + mark + "综合科", "科员", null, null)));
        assertThat(checked.problems()).hasSize(1);

        check(admin, book(Sheet.of("人员", PEOPLE).row(clerkId, "许" + mark, "一", null, "财政所" + mark + "综合科", "科员", null, "13900000009")));
        confirm(admin);
        assertThat(file(clerkId).facts().mobile()).isEqualTo("13900000009");
    }

    @Test
    void aRenamedUnitIsCalledSoInTheSameFile() throws Exception {
        check(admin, book(Sheet.of("单位", List.of("编号", "上级机构", "名称", "简称", "类别")).row(office, "镇" + mark, "财务所" + mark, null, "政府部门"),
            Sheet.of("人员", PEOPLE).row(null, "随" + mark, "一", null, "财务所" + mark + "综合科", "科员", LONG_AGO, null)));
        assertThat(confirm(admin).state()).isEqualTo(ImportStatus.State.DONE);

        assertThat(unitOf(clerkName)).isEqualTo("财务所" + mark + "综合科");
        assertThat(people("随" + mark)).extracting(entry -> entry.main().unitId()).containsExactly(section);
    }

    private List<StaffEntry> people(String text) throws Exception {
        commit();
        return admin.get(() -> staff.export(new StaffFilter(text, null, null, StaffSort.PRECEDENCE, false)));
    }

    private List<String> acts() throws SQLException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor = ? ORDER BY number")) {
            query.setString(1, "a" + mark);
            List<String> acts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
            }
            return acts;
        }
    }
}
