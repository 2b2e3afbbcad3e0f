package org.tongzhou.core.contacts;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tongzhou.core.shared.EncryptedColumn;
import org.tongzhou.core.shared.EncryptedText;

/** Telephone numbers of people outside are encrypted in the database. */
@Converter
public class PhoneConverter extends EncryptedText implements AttributeConverter<String, String> {
    private static final String PURPOSE = "contacts.phone";

    public PhoneConverter() {
        super(PURPOSE);
    }

    /** Tells where they stand. */
    @Dependent
    static class Columns {
        @Produces
        @Dependent
        static EncryptedColumn phones() {
            return column("phone");
        }

        @Produces
        @Dependent
        static EncryptedColumn mobiles() {
            return column("mobile");
        }

        private static EncryptedColumn column(String name) {
            return new EncryptedColumn("contacts_contacts", "id", name, id -> PURPOSE);
        }
    }
}
