package org.tongzhou.core.contacts;

import ezvcard.VCardVersion;

/** In which version of vCard people are taken away. */
public enum CardFormat {
    /** RFC 2426, which older programs and telephones read. */
    V3(VCardVersion.V3_0),
    /** RFC 6350. */
    V4(VCardVersion.V4_0);

    private final VCardVersion version;

    CardFormat(VCardVersion version) {
        this.version = version;
    }

    VCardVersion version() {
        return version;
    }
}
