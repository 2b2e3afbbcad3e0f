package org.tongzhou.it.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.publications.CircularRow;
import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceFilter;
import org.tongzhou.core.publications.PieceRow;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.core.publications.PieceStatus;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The server of the tests runs with the demonstration. */
class DemoPublicationsIT extends ContainerTest {
    private static final PageRequest ALL = new PageRequest(0, 500);

    @Inject
    PieceService pieces;
    @Inject
    CommissionService commissions;
    @Inject
    CircularService circulars;
    @Inject
    AccountRealm realm;

    @Test
    void thereArePiecesOfManyUnitsInEachState() {
        Caller editor = new Caller(realm, "xunuo");

        List<PieceRow> rows = editor.get(() -> pieces.search(PieceFilter.of(PieceDesk.EDITOR, null), ALL)).rows();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows).extracting(PieceRow::unit).contains("市财政局", "东澄区政府", "高新区管委会", "市水利局");
        assertThat(rows).extracting(PieceRow::status).contains(PieceStatus.SUBMITTED, PieceStatus.KEPT, PieceStatus.ADOPTED, PieceStatus.RETURNED);
        assertThat(editor.get(() -> commissions.list(ALL)).rows()).anyMatch(row -> row.closedAt() != null).extracting(CommissionRow::topic)
            .contains("冬季安全生产隐患排查整治情况");
    }

    @Test
    void aUnitReadsWhatAnotherHasSentTogetherWithIt() {
        Caller partner = new Caller(realm, "shaojing");

        List<PieceRow> joint = partner.get(() -> pieces.search(PieceFilter.of(PieceDesk.UNIT, null), ALL)).rows().stream().filter(PieceRow::joint).toList();

        assertThat(joint).extracting(PieceRow::title, PieceRow::unit).contains(tuple("政务数据共享接口日调用超过百万次", "市大数据中心"));
        PieceDetails read = partner.get(() -> pieces.open(joint.stream().filter(row -> row.unit().equals("市大数据中心")).findFirst().orElseThrow().id()));
        assertThat(read.files()).extracting(AttachmentRow::name).containsExactly("10 月数据共享接口调用情况表.xlsx", "典型应用场景说明.docx");
        assertThat(read.may()).isEqualTo(new PieceDetails.May(false, false, false, false, false, false, false));
    }

    @Test
    void unitsAreRanked() {
        var today = LocalDate.now(OfficeZone.ID);
        List<CircularRow> rows = new Caller(realm, "shaojing").get(() -> circulars.read(today.getYear(), today.getMonthValue()));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(20).extracting(CircularRow::rank).isSorted();
        assertThat(rows.get(0).yearPoints()).isPositive();
    }
}
