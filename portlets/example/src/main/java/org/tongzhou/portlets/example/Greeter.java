package org.tongzhou.portlets.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** What the portlet can do, free of any portlet type: an ordinary CDI bean, easy to test. */
@ApplicationScoped
public class Greeter {
    static final int NAME_MAX_CHARS = 40;

    private String version;

    @PostConstruct
    void readVersion() {
        Properties build = new Properties();
        try (InputStream in = Greeter.class.getResourceAsStream("version.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = build.getProperty("version");
    }

    /** A greeting such as 你好，邵静！ @param pattern with {@code {0}} for the word and {@code {1}} for the name */
    public String greet(String pattern, String word, String name) {
        return pattern.replace("{0}", word).replace("{1}", name);
    }

    /** Whether somebody can be called so. */
    public boolean isName(String text) {
        return text != null && !text.isBlank() && text.strip().length() <= NAME_MAX_CHARS;
    }

    /** The version that the build was given. */
    public String version() {
        return version;
    }
}
