package org.tongzhou.portlets.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.FilledSlip;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.shared.Urgency;

class FillingViewTest {
    private static final SlipField NAME = SlipField.of(1, FieldKind.LINE, "姓名", true);
    private static final SlipField COMING = SlipField.of(2, FieldKind.ONE, "参会情况", true).offering("参加", "请假");
    private static final SlipField CAR = SlipField.of(3, FieldKind.YES_NO, "是否用车", true);

    private final FillingView filling = new FillingView();

    @Test
    void whatWasTypedStaysWhenTheSlipHasChangedMeanwhile() {
        filling.open(notice(new Slip(true, List.of(NAME, COMING)), null));
        filling.getLines().get(0).setText("许诺");
        filling.getLines().get(1).setText("参加");
        filling.setWords("另附名单");

        filling.follow(notice(new Slip(true, List.of(CAR, NAME, COMING.offering("参加", "请假", "替会"))), null));

        assertThat(filling.getLines()).extracting(FilledLine::getField).extracting(SlipField::key).containsExactly(3, 1, 2);
        assertThat(filling.given().answers()).isEqualTo(Map.of(1, List.of("许诺"), 2, List.of("参加"), 3, List.of()));
        assertThat(filling.given().text()).isEqualTo("另附名单");
    }

    @Test
    void whatAColleagueHasSentMeanwhileIsNotCorrectedUnseen() {
        filling.open(notice(new Slip(true, List.of(NAME)), null));

        filling.follow(notice(new Slip(true, List.of(NAME, CAR)), new FilledSlip(1, null, Map.of(1, List.of("邵静")), Instant.EPOCH, "shaojing")));

        assertThat(filling.given().version()).isZero();
    }

    private static NoticeDetails notice(Slip slip, FilledSlip filled) {
        return new NoticeDetails(1L, "开会", "", "综合科", "陶正平", Urgency.ROUTINE, Instant.EPOCH, "会议通知", false, null, Instant.EPOCH, null, null, null, null, true,
            slip, filled, false, null);
    }
}
