package org.tongzhou.portlets.common.faces;

import java.nio.charset.StandardCharsets;

/** A text that is taken away as a file. */
public final class TextFile {
    private TextFile() {
    }

    /** Answers the action of a form with the file, in UTF-8; the view stays as it is. @param name with its extension @param mediaType without charset */
    public static void send(String name, String mediaType, String text) {
        SentFile.send(name, mediaType + ";charset=UTF-8", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
