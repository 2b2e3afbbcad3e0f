package org.tongzhou.portal.render;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Numbers by which what a user was shown is found in the log. */
public final class Incident {
    private static final Logger LOGGER = System.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 5;

    private Incident() {
    }

    /** Logs what has failed. @return the incident's number, ten hexadecimal digits */
    public static String log(String what, Throwable cause) {
        byte[] number = new byte[BYTES];
        RANDOM.nextBytes(number);
        String incident = HexFormat.of().withUpperCase().formatHex(number);
        LOGGER.log(Level.ERROR, "Incident " + incident + ": " + what, cause);
        return incident;
    }
}
