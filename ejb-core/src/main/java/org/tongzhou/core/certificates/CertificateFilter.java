package org.tongzhou.core.certificates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which certificates are looked for, in what order.
 *
 * @param text   part of the name in the certificate, of the user name, of serial number or fingerprint; empty for all
 * @param status how they stand, null for all
 */
public record CertificateFilter(@NotNull @Size(max = CertificateFilter.TEXT_MAX_CHARS, message = "{certificates.searchTooLong}") String text,
    CertificateStatus status, @NotNull CertificateSort sort, boolean descending) {
    public static final int TEXT_MAX_CHARS = 64;
    public static final CertificateFilter ALL = new CertificateFilter("", null, CertificateSort.END, false);
}
