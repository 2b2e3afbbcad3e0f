package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.OrganizationExportService;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.sheets.SheetRow;
import org.tongzhou.core.sheets.WorkbookLimits;
import org.tongzhou.core.sheets.WorkbookReader;

class OrganizationExportIT extends OrganizationTest {
    private static final int MB = 1024 * 1024;

    @Inject
    OrganizationExportService exports;

    @Test
    void aUnitsAdministratorTakesItsOwnAway() throws Exception {
        admin.run(() -> staff.changePerson(clerkId, file(clerkId).version(),
            new StaffFacts("=许" + mark, "一", null, "+86 82190000", null, "13900000001", null)));
        commit();

        Map<String, List<SheetRow>> sheets = read(keeper.get(() -> exports.export(Locale.SIMPLIFIED_CHINESE)));

        assertThat(sheets.keySet()).containsExactly("填写说明", "单位", "岗位", "人员");
        assertThat(column(sheets, "单位", 1)).containsExactly("显示名称", "财政所" + mark, "财政所" + mark + "综合科");
        assertThat(column(sheets, "岗位", 2)).containsExactly("岗位名称", "主任", "科员");
        assertThat(column(sheets, "人员", 1)).containsExactly("姓", "许" + mark, "=许" + mark);
        assertThat(column(sheets, "人员", 9)).contains("13900000001");
        assertThat(sheets.get("人员").get(1).cells().get(6).day()).isEqualTo(LONG_AGO);
        assertThat(sheets.get("人员").get(2).cells().values()).noneMatch(cell -> cell.formula());
    }

    @Test
    void theCitysAdministratorTakesAllAwayInTheOwnLanguageAndItIsAudited() throws Exception {
        Map<String, List<SheetRow>> sheets = read(admin.get(() -> exports.export(Locale.ENGLISH)));
        commit();

        assertThat(sheets.keySet()).containsExactly("How to fill in", "Units", "Posts", "People");
        assertThat(column(sheets, "Units", 1)).contains("镇" + mark, "财政所" + mark, "民政所" + mark);
        assertThat(column(sheets, "People", 1)).contains("许" + mark);
        assertThat(column(sheets, "People", 0)).doesNotHaveDuplicates();
        assertThat(acts("a" + mark)).contains("organization.exportOrganization");
    }

    @Test
    void theTemplateIsEmpty() throws IOException {
        Map<String, List<SheetRow>> sheets = read(keeper.get(() -> exports.template(Locale.SIMPLIFIED_CHINESE)));

        assertThat(sheets.keySet()).containsExactly("填写说明", "单位", "岗位", "人员");
        assertThat(List.of("单位", "岗位", "人员")).allSatisfy(name -> assertThat(sheets.get(name)).hasSize(1));
    }

    @Test
    void whoKeepsNobodyTakesNothing() throws Exception {
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> exports.export(Locale.SIMPLIFIED_CHINESE)));
        assertRefused(NotPermittedException.class, () -> clerk.get(() -> exports.template(Locale.SIMPLIFIED_CHINESE)));
    }

    static Map<String, List<SheetRow>> read(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            return new WorkbookReader(new WorkbookLimits(20 * MB, 200 * MB, 20_000, 300)).read(Files.write(file, workbook), name -> true);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> column(Map<String, List<SheetRow>> sheets, String sheet, int place) {
        return sheets.get(sheet).stream().map(row -> row.cells().containsKey(place) ? row.cells().get(place).text() : "").toList();
    }

    private List<String> acts(String actor) throws SQLException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement query = connection.prepareStatement("SELECT action FROM audit_entries WHERE actor = ? ORDER BY number")) {
            query.setString(1, actor);
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
