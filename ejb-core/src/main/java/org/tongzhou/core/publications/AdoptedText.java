package org.tongzhou.core.publications;

import java.io.Serializable;

/** An adopted text as an issue takes it. @param units whose pieces it was made of */
public record AdoptedText(long id, String title, String body, String units) implements Serializable {
}
