package org.tongzhou.core.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What the parameters are set to, for the core; remembered between requests, and a change is seen everywhere as soon as it is committed. */
@Dependent
public class Configuration {
    private final ParameterShelf shelf;

    @Inject
    public Configuration(ParameterShelf shelf) {
        this.shelf = shelf;
    }

    public int number(Parameter parameter) {
        return shelf.value(parameter);
    }

    public boolean isOn(Parameter parameter) {
        return shelf.value(parameter) != 0;
    }
}
