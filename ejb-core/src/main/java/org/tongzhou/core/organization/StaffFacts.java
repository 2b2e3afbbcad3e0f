package org.tongzhou.core.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.Words;

/**
 * What is known of a person. Of the contact data each may be null; what is empty becomes so.
 *
 * @param gender null if it is not recorded
 */
public record StaffFacts(
    @Words(message = "{organization.familyNameMissing}") @Size(max = StaffFacts.NAME_MAX_CHARS, message = "{organization.personNameTooLong}") String familyName,
    @Words(message = "{organization.givenNameMissing}") @Size(max = StaffFacts.NAME_MAX_CHARS, message = "{organization.personNameTooLong}") String givenName,
    Gender gender,
    @Pattern(regexp = StaffFacts.PHONE, message = "{organization.phoneNotAllowed}") String officePhone,
    @Size(max = StaffFacts.ROOM_MAX_CHARS, message = "{organization.roomTooLong}") String room,
    @Pattern(regexp = StaffFacts.PHONE, message = "{organization.phoneNotAllowed}") String mobile,
    @Email(message = "{organization.emailNotAllowed}") @Size(max = StaffFacts.EMAIL_MAX_CHARS, message = "{organization.emailNotAllowed}") String email)
    implements Serializable {
    public static final int NAME_MAX_CHARS = 30;
    public static final int PHONE_MAX_CHARS = 30;
    public static final int ROOM_MAX_CHARS = 30;
    public static final int EMAIL_MAX_CHARS = 254;
    /** Digits with the signs that people part them by, an extension last. */
    static final String PHONE = "\\+?[0-9][0-9 ()-]{2,24}(转[0-9]{1,4})?";

    public StaffFacts {
        familyName = familyName == null ? "" : PlainText.line(familyName);
        givenName = givenName == null ? "" : PlainText.line(givenName);
        officePhone = orNull(officePhone);
        room = orNull(room);
        mobile = orNull(mobile);
        email = orNull(email);
    }

    private static String orNull(String text) {
        return text == null || PlainText.isBlank(text) ? null : PlainText.line(text);
    }

    /** Family name first, without a blank. */
    public String name() {
        return familyName + givenName;
    }
}
