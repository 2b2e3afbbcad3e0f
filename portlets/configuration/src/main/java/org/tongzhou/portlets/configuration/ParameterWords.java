package org.tongzhou.portlets.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.portlets.common.faces.Texts;

/** Parameters and their values as people read them: {@code #{words.value(parameter, 90)}} is 90 天. */
@Named("words")
@ApplicationScoped
public class ParameterWords {
    @Inject
    Texts texts;

    public String name(Parameter parameter) {
        return texts.get(parameter.textKey());
    }

    public String hint(Parameter parameter) {
        return texts.get(parameter.textKey() + ".hint");
    }

    public String value(Parameter parameter, int value) {
        if (parameter.unit() == Parameter.Unit.SWITCH) {
            return texts.get(value == 0 ? "parameters.off" : "parameters.on");
        }
        return texts.of("parameters.unit." + parameter.unit(), value);
    }

    /** What it can be set to; empty for a switch. */
    public String range(Parameter parameter) {
        return parameter.unit() == Parameter.Unit.SWITCH ? "" : texts.of("parameters.range", parameter.min(), value(parameter, parameter.max()));
    }

    public String effect(Parameter parameter) {
        return texts.get("parameters.effect." + parameter.effect());
    }
}
