package org.tongzhou.core.organization;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.tongzhou.core.shared.PhoneNumbers;
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
    @Pattern(regexp = PhoneNumbers.PATTERN, message = "{organization.phoneNotAllowed}") String officePhone,
    @Size(max = StaffFacts.ROOM_MAX_CHARS, message = "{organization.roomTooLong}") String room,
    @Pattern(regexp = PhoneNumbers.PATTERN, message = "{organization.phoneNotAllowed}") String mobile,
    @Email(message = "{organization.emailNotAllowed}") @Size(max = StaffFacts.EMAIL_MAX_CHARS, message = "{organization.emailNotAllowed}") String email)
    implements Serializable {
    public static final int NAME_MAX_CHARS = 30;
    public static final int PHONE_MAX_CHARS = PhoneNumbers.MAX_CHARS;
    public static final int ROOM_MAX_CHARS = 30;
    public static final int EMAIL_MAX_CHARS = 254;

    public StaffFacts {
        familyName = familyName == null ? "" : PlainText.line(familyName);
        givenName = givenName == null ? "" : PlainText.line(givenName);
        officePhone = PlainText.lineOrNull(officePhone);
        room = PlainText.lineOrNull(room);
        mobile = PlainText.lineOrNull(mobile);
        email = PlainText.lineOrNull(email);
    }

    /** Family name first, without a blank. */
    public String name() {
        return familyName + givenName;
    }
}
