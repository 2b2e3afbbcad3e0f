package org.tongzhou.core.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What converters of encrypted texts do. One that cannot be read, as its key is lost or it was altered, is none for the readers; it stays in the
 * database until another one is entered. A converter says again that it is one ({@code implements AttributeConverter<String, String>}): the
 * persistence provider does not look for that above the class.
 */
public abstract class EncryptedText {
    /** What a telephone number of {@link PhoneNumbers#MAX_CHARS} becomes: nonce and tag, three bytes for each character, in Base64 behind the key's name. */
    public static final int PHONE_STORED_MAX_CHARS = 200;
    private static final Logger LOG = System.getLogger(EncryptedText.class.getName());

    private final String purpose;

    /** @param purpose names the field; what is stored for one purpose is worth nothing for another */
    protected EncryptedText(String purpose) {
        this.purpose = purpose;
    }

    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : FieldCipher.office().encrypt(purpose, plain);
    }

    public String convertToEntityAttribute(String stored) {
        try {
            return stored == null ? null : FieldCipher.office().decrypt(purpose, stored);
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, purpose + " cannot be read; see field.keys", e);
            return null;
        }
    }
}
