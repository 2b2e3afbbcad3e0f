/** Certificates (数字证书) that people log in with: issuers that are trusted, certificates of accounts, what was revoked. ADR 0038. */
package org.tongzhou.core.certificates;
