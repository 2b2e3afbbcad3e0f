package org.tongzhou.core.notices.slips;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A reply slip (回执) as its author designs it: who fills it in, and the fields. With fields, words without form may be added; without, they are the reply.
 *
 * @param perUnit whether a unit gives one for all its people: the one whose label the giver's account bears. Where a unit is addressed, each of its sections
 *     gives its own, as do those of the unit who are in none
 */
public record Slip(boolean perUnit, @NotNull @Size(max = Slip.FIELDS_MAX, message = "{notices.slip.fieldsTooMany}") List<@Valid @NotNull SlipField> fields) implements Serializable {
    public static final int FIELDS_MAX = 20;
    /** Words alone, from each person. */
    public static final Slip PLAIN = new Slip(false, List.of());

    public Slip {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public boolean isPlain() {
        return !perUnit && fields.isEmpty();
    }

    /** Whose reply somebody gives. @throws RuleViolationException if it is his unit's, and he has none */
    public SlipGiver giver(String unit, String username) {
        if (perUnit && unit.isBlank()) {
            throw new RuleViolationException("notices.slip.unitMissing");
        }
        return perUnit ? SlipGiver.ofUnit(unit) : SlipGiver.ofPerson(username);
    }

    Optional<SlipField> field(int key) {
        return fields.stream().filter(field -> field.key() == key).findFirst();
    }

    /** @throws RuleViolationException if two fields are the same, or one could not be filled in */
    public void requireWhole() {
        Set<Object> seen = new HashSet<>();
        fields.forEach(field -> {
            field.requireWhole();
            if (!seen.add(field.key()) || !seen.add(field.label())) {
                throw new RuleViolationException("notices.slip.labelTwice", field.label());
            }
        });
    }

    /**
     * Refuses a change by which something that was filled in would be lost, mean something else or be missing: fields may be added that can be left empty, and offer more.
     *
     * @throws RuleViolationException if it comes from others, a field is gone, is called otherwise or takes something else, or a new one must be filled in
     */
    public void requireKept(Slip next) {
        if (perUnit != next.perUnit) {
            throw new RuleViolationException("notices.slip.loses.givers");
        }
        fields.stream().filter(former -> next.field(former.key()).filter(field -> field.keeps(former)).isEmpty()).findFirst().ifPresent(lost -> {
            throw new RuleViolationException("notices.slip.loses.field", lost.label());
        });
        next.fields.stream().filter(field -> field.required() && field(field.key()).isEmpty()).findFirst().ifPresent(added -> {
            throw new RuleViolationException("notices.slip.loses.required", added.label());
        });
    }

    /** Looks at what somebody gives, field by field. */
    public SlipCheck check(GivenSlip given) {
        SlipCheck check = new SlipCheck();
        check.takeWords(given.text(), fields.isEmpty());
        fields.forEach(field -> check.look(field, given.of(field.key())));
        return check;
    }
}
