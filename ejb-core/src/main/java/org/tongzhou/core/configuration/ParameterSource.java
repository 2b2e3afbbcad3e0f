package org.tongzhou.core.configuration;

import java.util.List;

/** The parameters of a domain, in the order in which they are shown; each domain that has some provides one such bean. */
public interface ParameterSource {
    List<Parameter> parameters();
}
