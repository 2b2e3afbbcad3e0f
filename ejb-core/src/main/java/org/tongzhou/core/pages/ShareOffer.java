package org.tongzhou.core.pages;

import java.time.Instant;

/** A page that a colleague offers a copy of. */
public record ShareOffer(
    long id, String title, String fromUsername, String fromName, String message, Instant offeredAt, int windows) {
}
