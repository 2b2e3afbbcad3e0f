package org.tongzhou.it.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.regulations.RegulationFilter;
import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.core.reference.regulations.RegulationSort;
import org.tongzhou.core.reference.regulations.Validity;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** The server of the tests runs with the demonstration. */
class DemoRegulationsIT extends ContainerTest {
    @Inject
    RegulationService regulations;
    @Inject
    AccountRealm realm;

    @Test
    void thereAreSomeOfEachValidityAndKeepersHaveADraft() {
        Caller reader = new Caller(realm, "xunuo");

        Stream.of(Validity.values()).forEach(validity -> assertThat(reader.get(() -> regulations.search(
            new RegulationFilter("", null, null, null, null, validity, null, null, RegulationSort.ISSUED, true), new PageRequest(0, 100))).rows())
            .as(validity.name()).isNotEmpty());
        assertThat(find(reader, "中办发〔2012〕14号")).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("党政机关公文处理工作条例");
            assertThat(row.effectiveFrom()).isEqualTo("2012-07-01");
            assertThat(reader.get(() -> regulations.open(row.id())).forward()).hasSize(2);
            assertThat(reader.get(() -> regulations.open(row.id())).contents()).hasSize(3);
        });
        assertThat(new Caller(realm, "shaojing").get(() -> regulations.search(new RegulationFilter("", null, null, null, null, null, null, HoldingStatus.DRAFT,
            RegulationSort.ISSUED, true), new PageRequest(0, 100))).rows()).extracting(RegulationRow::title).contains("景川市机关会议管理办法（征求意见稿）");
    }

    private List<RegulationRow> find(Caller reader, String number) {
        return reader.get(() -> regulations.search(RegulationFilter.of(number), new PageRequest(0, 10))).rows();
    }
}
