package org.tongzhou.it.organization;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tongzhou.core.organization.ImportStatus;
import org.tongzhou.core.organization.OrganizationImportService;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;
import org.tongzhou.it.security.Caller;

/** Files of units, posts and people as somebody fills them in. */
abstract class OrganizationImportTest extends OrganizationTest {
    static final List<String> UNITS = List.of("上级机构", "名称", "类别", "机关代字");
    static final List<String> POSTS = List.of("单位", "岗位名称", "职务层次", "职数");
    static final List<String> PEOPLE = List.of("编号", "姓", "名", "性别", "单位", "岗位", "任职日期", "手机");

    @Inject
    OrganizationImportService imports;

    /** A sheet to be filled in. */
    record Sheet(String name, List<String> heads, List<List<?>> rows) {
        static Sheet of(String name, List<String> heads) {
            return new Sheet(name, heads, new ArrayList<>());
        }

        Sheet row(Object... values) {
            rows.add(Arrays.asList(values));
            return this;
        }
    }

    static byte[] book(Sheet... sheets) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            for (Sheet sheet : sheets) {
                SheetWriter writer = book.sheet(sheet.name(), sheet.heads().stream()
                    .map(head -> new SheetColumn(head, 10, SheetColumn.Use.OPTIONAL, List.of(), null)).toList());
                sheet.rows().forEach(writer::row);
            }
            return book.toBytes();
        }
    }

    ImportStatus check(Caller caller, byte[] book) throws Exception {
        commit();
        caller.run(() -> imports.check("名册.xlsx", new ByteArrayInputStream(book)));
        return status(caller);
    }

    ImportStatus confirm(Caller caller) throws Exception {
        commit();
        caller.run(imports::confirm);
        commit();
        return status(caller);
    }

    ImportStatus status(Caller caller) {
        return caller.get(() -> imports.findStatus(Locale.SIMPLIFIED_CHINESE)).orElseThrow();
    }
}
