package org.tongzhou.core.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tongzhou.core.shared.EncryptedColumn;
import org.tongzhou.core.shared.EncryptedText;

/** Mobile numbers are encrypted in the database. */
@Converter
public class MobileConverter extends EncryptedText implements AttributeConverter<String, String> {
    private static final String PURPOSE = "organization.mobile";

    public MobileConverter() {
        super(PURPOSE);
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
