package org.tongzhou.portlets.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.FormerSlip;
import org.tongzhou.core.notices.NoticeSlipService;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipField;
import org.tongzhou.core.notices.slips.SlipModel;

class DraftSlipTest {
    private static final SlipField NAME = SlipField.of(1, FieldKind.LINE, "姓名", true);
    private static final SlipField PHONE = SlipField.of(2, FieldKind.LINE, "电话", true);
    private static final SlipField CAR = SlipField.of(1, FieldKind.LINE, "车牌号", true);

    private final DraftSlip draft = new DraftSlip();

    @BeforeEach
    void open() {
        draft.service = new FormerSlips();
        draft.open(new Slip(false, List.of(NAME, PHONE)));
    }

    private static class FormerSlips extends NoticeSlipService {
        @Override
        public List<SlipModel> listModels() {
            return List.of();
        }

        @Override
        public List<FormerSlip> listFormer() {
            return List.of(new FormerSlip(7L, "用车"));
        }

        @Override
        public Slip getSlip(long id) {
            return new Slip(true, List.of(CAR));
        }
    }

    @Test
    void aFieldThatIsTakenFromElsewhereHasAKeyThatWasNeverAnothers() {
        List.copyOf(draft.getLines()).forEach(draft::remove);
        draft.setSource("7");
        draft.take();

        assertThat(draft.slip().perUnit()).isTrue();
        assertThat(draft.slip().fields()).extracting(SlipField::label).containsExactly("车牌号");
        assertThat(draft.slip().fields()).extracting(SlipField::key).containsExactly(3);

        draft.add();
        assertThat(draft.slip().fields()).extracting(SlipField::key).containsExactly(3, 4);
    }

    @Test
    void whatIsStoredKeepsItsKeys() {
        draft.move(draft.getLines().get(0), 1);

        assertThat(draft.slip().fields()).containsExactly(PHONE, NAME);
    }

    @Test
    void whatWasNotSavedComesBackWithItsKeys() {
        SlipField half = SlipField.of(9, FieldKind.NUMBER, "", false);
        draft.show(new Slip(true, List.of(PHONE, half)));

        assertThat(draft.slip()).isEqualTo(new Slip(true, List.of(PHONE, half)));
        draft.add();
        assertThat(draft.slip().fields()).extracting(SlipField::key).containsExactly(2, 9, 10);
    }

    @Test
    void aFieldOfNoKindIsNotAdded() {
        draft.setKind(null);
        draft.add();

        assertThat(draft.getLines()).hasSize(2);
    }
}
