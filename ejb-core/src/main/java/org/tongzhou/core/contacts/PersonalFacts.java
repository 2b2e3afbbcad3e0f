package org.tongzhou.core.contacts;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.stream.Stream;
import org.tongzhou.core.shared.PhoneNumbers;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.Words;

/** What somebody knows of a person outside. All but the name may be null; what is empty becomes so. */
public record PersonalFacts(
    @Words(message = "{contacts.nameMissing}") @Size(max = PersonalFacts.NAME_MAX_CHARS, message = "{contacts.nameTooLong}") String name,
    @Size(max = PersonalFacts.ORGANIZATION_MAX_CHARS, message = "{contacts.organizationTooLong}") String organization,
    @Size(max = PersonalFacts.POST_MAX_CHARS, message = "{contacts.postTooLong}") String post,
    @Pattern(regexp = PhoneNumbers.PATTERN, message = "{contacts.phoneNotAllowed}") String phone,
    @Pattern(regexp = PhoneNumbers.PATTERN, message = "{contacts.phoneNotAllowed}") String mobile,
    @Email(message = "{contacts.emailNotAllowed}") @Size(max = PersonalFacts.EMAIL_MAX_CHARS, message = "{contacts.emailNotAllowed}") String email,
    @Size(max = PersonalFacts.ADDRESS_MAX_CHARS, message = "{contacts.addressTooLong}") String address,
    @Size(max = PersonalFacts.REMARK_MAX_CHARS, message = "{contacts.remarkTooLong}") String remark) implements Serializable {
    public static final int NAME_MAX_CHARS = 60;
    public static final int ORGANIZATION_MAX_CHARS = 100;
    public static final int POST_MAX_CHARS = 60;
    public static final int EMAIL_MAX_CHARS = 254;
    public static final int ADDRESS_MAX_CHARS = 200;
    public static final int REMARK_MAX_CHARS = 500;

    public PersonalFacts {
        name = name == null ? "" : PlainText.line(name);
        organization = PlainText.lineOrNull(organization);
        post = PlainText.lineOrNull(post);
        phone = PlainText.lineOrNull(phone);
        mobile = PlainText.lineOrNull(mobile);
        email = PlainText.lineOrNull(email);
        address = PlainText.lineOrNull(address);
        remark = remark == null || PlainText.isBlank(remark) ? null : PlainText.lines(remark);
    }

    /** Whether all words of a text mean this person. */
    boolean fits(String text) {
        return Stream.of(text.strip().split("\\s+")).allMatch(word -> word.isEmpty() || isMeant(word));
    }

    private boolean isMeant(String word) {
        return Stream.of(name, organization, post, email).anyMatch(part -> part != null && Pinyin.matches(part, word))
            || PhoneNumbers.isMeant(word, phone, mobile);
    }
}
