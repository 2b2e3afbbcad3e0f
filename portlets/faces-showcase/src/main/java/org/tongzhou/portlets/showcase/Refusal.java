package org.tongzhou.portlets.showcase;

/** What the application refuses, with a reason for the user. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}
