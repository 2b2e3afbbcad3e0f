package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;

/**
 * A person as colleagues find him or her in the directory. Of the contact data each may be null.
 *
 * @param others what he holds beside the own post, as unit and post
 * @param mobile as far as the reader may see it: of a leader's, others see the first and last digits only
 */
public record ContactRow(long id, String name, long unitId, String unit, String post, List<String> others, String officePhone, String room,
    String mobile, String email) implements Serializable {
    public ContactRow {
        others = List.copyOf(others);
    }
}
