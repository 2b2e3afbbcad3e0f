package org.tongzhou.portlets.common;

/** A form that no file can be taken from. Its message is the key of a text that tells what to do. */
public class UnreadableUploadException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableUploadException(String key) {
        super(key);
    }
}
