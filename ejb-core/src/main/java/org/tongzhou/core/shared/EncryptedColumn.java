package org.tongzhou.core.shared;

import java.util.function.LongFunction;

/**
 * A column of texts that are encrypted by {@link FieldCipher}. Whoever has one produces a bean of this type: what stands in it unencrypted is
 * encrypted at the next start, and all of it anew when the keys are changed.
 *
 * @param key     the column of the row's number
 * @param purpose of the field of a row, by that number; must be what the domain encrypts with
 */
public record EncryptedColumn(String table, String key, String column, LongFunction<String> purpose) {
}
