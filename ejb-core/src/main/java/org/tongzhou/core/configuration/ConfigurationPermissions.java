package org.tongzhou.core.configuration;

/** Permissions of this domain. Whose parameters somebody may set is said by the third part: {@code configuration:manage:security}. */
public final class ConfigurationPermissions {
    public static final String READ = "configuration:read";
    private static final String MANAGE = "configuration:manage:";

    private ConfigurationPermissions() {
    }

    static String manage(Parameter parameter) {
        return MANAGE + parameter.domain();
    }
}
