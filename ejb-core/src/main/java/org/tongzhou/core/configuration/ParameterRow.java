package org.tongzhou.core.configuration;

import java.io.Serializable;

/**
 * A parameter as administrators see it.
 *
 * @param value what counts now
 * @param version to be handed back when it is set, so that two do not overwrite each other
 * @param latest the latest change, null if there was none
 * @param changeable whether the reader may set it
 */
public record ParameterRow(Parameter parameter, int value, int version, ParameterChangeRow latest, boolean changeable) implements Serializable {
    public boolean isNormal() {
        return value == parameter.normal();
    }
}
