package org.tongzhou.core.notices.slips;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The {@link Slip} of a notice as it is stored with it. */
@Embeddable
public class DesignedSlip {
    @Column(name = "reply_per_unit", nullable = false)
    private boolean perUnit;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_slip_fields", joinColumns = @JoinColumn(name = "notice_id"))
    private Set<DesignedField> fields = new HashSet<>();

    public void design(Slip slip) {
        perUnit = slip.perUnit();
        List<SlipField> all = slip.fields();
        Set<DesignedField> next = new HashSet<>(IntStream.range(0, all.size()).mapToObj(place -> new DesignedField(place, all.get(place))).toList());
        fields.retainAll(next);
        fields.addAll(next);
    }

    public boolean isPerUnit() {
        return perUnit;
    }

    public Slip slip() {
        return new Slip(perUnit, fields.stream().sorted(Comparator.comparingInt(DesignedField::getPlace)).map(DesignedField::field).toList());
    }
}
