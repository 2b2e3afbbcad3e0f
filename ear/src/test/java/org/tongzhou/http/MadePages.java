package org.tongzhou.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pages that a test class has made go with it: everybody sees them, and who comes later has less to read. Found by JUnit itself. */
public final class MadePages implements AfterAllCallback {
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([\\w-]+)\"");
    private static final Set<String> NAMES = new TreeSet<>();

    static synchronized void addAll(String file) {
        NAME.matcher(file).results().forEach(name -> NAMES.add(name.group(1)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        synchronized (MadePages.class) {
            NAMES.forEach(PortalOperator::deletePage);
            NAMES.clear();
        }
    }
}
