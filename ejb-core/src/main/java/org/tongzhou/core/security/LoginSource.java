package org.tongzhou.core.security;

/**
 * From where somebody tries to log in.
 *
 * @param address the network address, as the server sees it
 * @param device  names a browser with which the owner of the account has logged in before ({@link KnownDevices}), or the owner's open session:
 *                what fails there is counted apart from what strangers try, so that these cannot keep the owner out. Empty for any other
 */
public record LoginSource(String address, String device) {
    private static final String SESSION = "session ";

    /** @throws IllegalArgumentException if either is longer than any that the server sees or makes */
    public LoginSource {
        if (address.length() > FailedAddress.ADDRESS_MAX_CHARS || device.length() > FailedAddress.ADDRESS_MAX_CHARS) {
            throw new IllegalArgumentException("no place to log in from: " + address.length() + " and " + device.length() + " characters");
        }
    }

    /** A place of which nothing is known. */
    public static LoginSource of(String address) {
        return new LoginSource(address, "");
    }

    /** The open session of who is logged in. */
    static LoginSource ofSession(String username, String address) {
        return new LoginSource(address, SESSION + username);
    }

    /** Whether who is logged in proves once more who it is. */
    boolean isSession() {
        return device.startsWith(SESSION);
    }

    boolean isKnown() {
        return !device.isEmpty();
    }
}
