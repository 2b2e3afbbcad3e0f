package org.tongzhou.core.security;

import jakarta.validation.constraints.Pattern;
import java.io.Serializable;

/**
 * How a person wants the portal to look; null is no choice.
 *
 * @param theme    {@code red}, {@code blue}, {@code dark}, {@code large}, or {@code system}: red, dark where the system is
 * @param density  {@code comfortable} or {@code compact}
 * @param language {@code zh} or {@code en}
 */
public record AppearanceChoice(
    @Pattern(regexp = "red|blue|dark|large|system") String theme,
    @Pattern(regexp = "comfortable|compact") String density,
    @Pattern(regexp = "zh|en") String language) implements Serializable {

    /** Nothing has been chosen. */
    public static final AppearanceChoice NONE = new AppearanceChoice(null, null, null);

    /** This choice, changed in what the other one has chosen. */
    public AppearanceChoice changedBy(AppearanceChoice other) {
        return new AppearanceChoice(other.theme != null ? other.theme : theme, other.density != null ? other.density : density,
            other.language != null ? other.language : language);
    }
}
