package org.tongzhou.portlets.administration;

import org.tongzhou.core.pages.LayerVersion;

/** A kept state of a layer as it is shown; {@code changed} is the moment in words, {@code changedBy} a person's name. */
public record VersionLine(LayerVersion version, String changed, String changedBy) {
}
