package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An official document, as lists show it: enough of them to page through. */
public class Paper implements Serializable {
    static final List<String> UNITS = List.of("市财政局", "市教育局", "市水利局", "市交通运输局", "市大数据中心");
    static final List<String> LEVELS = List.of("特急", "加急", "平件");
    static final List<Paper> ALL = IntStream.rangeClosed(1, 120).mapToObj(Paper::new).toList();

    private static final List<String> SUBJECTS = List.of("关于做好防汛抗旱工作的通知", "关于申请专项债券额度的请示", "关于老旧小区改造进展的报告", "关于商请提供项目绩效材料的函");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);
    private static final long serialVersionUID = 1L;

    private final int id;

    Paper(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }

    public String getNumber() {
        return "景政办发〔2026〕" + id + "号";
    }

    public String getTitle() {
        return getUnit() + SUBJECTS.get(id % SUBJECTS.size());
    }

    public String getUnit() {
        return UNITS.get(id % UNITS.size());
    }

    public String getLevel() {
        return LEVELS.get(id % LEVELS.size());
    }

    /** How urgent: the theme's class of a tag. */
    public String getTone() {
        return List.of("tz-bad", "tz-warn", "").get(id % LEVELS.size());
    }

    public LocalDate getReceived() {
        return LAST_DAY.minusDays(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paper paper && paper.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
