package org.tongzhou.core.publications.bulletins;

/**
 * Where an issue is shown: in the window of bulletins on its page, which opens there and follows the public render parameter
 * {@code {urn:tongzhou:publications}issueId} (JSR-286).
 */
public final class IssueAddress {
    private static final String WINDOW = "/p/publications?_open=%2Fpublications%3A%3Abulletins&_g.%7Burn%3Atongzhou%3Apublications%7DissueId=";

    private IssueAddress() {
    }

    public static String of(long id) {
        return WINDOW + id;
    }
}
