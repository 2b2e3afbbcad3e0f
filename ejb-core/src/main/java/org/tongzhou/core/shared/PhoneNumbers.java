package org.tongzhou.core.shared;

/** Telephone numbers as people write them and look for them. */
public final class PhoneNumbers {
    public static final int MAX_CHARS = 30;
    /** Digits with the signs that people part them by, an extension last. */
    public static final String PATTERN = "\\+?[0-9][0-9 ()-]{2,24}(转 ?[0-9]{1,4})?";
    private static final String ASKED = "[0-9-]{3,}";

    private PhoneNumbers() {
    }

    /** Whether a word that is looked for means one of these numbers: it is a part of three digits at least, however both are parted. Null is no number. */
    public static boolean isMeant(String word, String... numbers) {
        if (!word.matches(ASKED)) {
            return false;
        }
        String wanted = digits(word);
        for (String number : numbers) {
            if (number != null && digits(number).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Its digits alone. */
    public static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
