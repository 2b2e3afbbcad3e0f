package org.tongzhou.core.configuration;

/** What is done with parameters. */
public final class ConfigurationActs {
    public static final String SET = "configuration.set";

    private ConfigurationActs() {
    }
}
