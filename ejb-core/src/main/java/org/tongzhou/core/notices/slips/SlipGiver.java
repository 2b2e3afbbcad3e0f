package org.tongzhou.core.notices.slips;

/** Whose reply it is: that of a unit, or of a person. @param unit empty for a person's, {@code username} empty for a unit's */
public record SlipGiver(String unit, String username) {
    public static SlipGiver ofUnit(String unit) {
        return new SlipGiver(unit, "");
    }

    public static SlipGiver ofPerson(String username) {
        return new SlipGiver("", username);
    }
}
