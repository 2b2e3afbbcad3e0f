package org.tongzhou.core.notices.slips;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Two reply slips beside each other, field by field: a field is the same one as long as it has its key, whatever it is called. */
public record SlipComparison(Slip before, Slip after) implements Serializable {

    public boolean isDiffering() {
        return !before.equals(after);
    }

    /** Whether the one is filled in by units and the other by people. */
    public boolean isGiversDiffer() {
        return before.perUnit() != after.perUnit();
    }

    /** Whether what both have stands in another order. */
    public boolean isReordered() {
        return !kept(before, after).equals(kept(after, before));
    }

    /** The keys of the fields that another one has as well. */
    private static List<Integer> kept(Slip slip, Slip other) {
        return slip.fields().stream().map(SlipField::key).filter(key -> other.field(key).isPresent()).toList();
    }

    /** What went first, then what came and what stayed, in the order of the later slip. */
    public List<ComparedField> getFields() {
        List<ComparedField> fields = new ArrayList<>();
        before.fields().stream().filter(field -> after.field(field.key()).isEmpty()).forEach(gone -> fields.add(new ComparedField(gone, null)));
        after.fields().forEach(field -> fields.add(new ComparedField(before.field(field.key()).orElse(null), field)));
        return fields;
    }
}
