package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tongzhou.core.shared.EncryptedColumn;
import org.tongzhou.core.shared.FieldCipher;

/**
 * Mobile numbers are encrypted in the database. One that cannot be read, as its key is lost or it was altered, is none for the readers; it stays in the
 * database until another one is entered.
 */
@Converter
public class MobileConverter implements AttributeConverter<String, String> {
    /** What a number of {@link StaffFacts#PHONE_MAX_CHARS} becomes: nonce and tag, three bytes for each character, in Base64 behind the key's name. */
    static final int STORED_MAX_CHARS = 200;
    private static final String PURPOSE = "organization.mobile";
    private static final Logger LOG = System.getLogger(MobileConverter.class.getName());

    @Override
    public String convertToDatabaseColumn(String number) {
        return number == null ? null : FieldCipher.office().encrypt(PURPOSE, number);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        try {
            return stored == null ? null : FieldCipher.office().decrypt(PURPOSE, stored);
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, "a mobile number cannot be read; see field.keys", e);
            return null;
        }
    }

    /** Tells where they stand. */
    @Dependent
    static class Columns {
        @Produces
        @Dependent
        static EncryptedColumn mobiles() {
            return new EncryptedColumn("organization_staff", "id", "mobile", id -> PURPOSE);
        }
    }
}
