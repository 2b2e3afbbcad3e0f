package org.tongzhou.portlets.common.faces;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.faces.application.FacesMessage;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;

import org.tongzhou.bridge.RefusalMessages;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeException;

/** What the office refuses, in its own words; the bridge asks for them wherever a view's bean throws. */
public class OfficeRefusals implements RefusalMessages {
    /** Made when a constraint without words of ours is first refused. */
    private static final class Words {
        static final MessageInterpolator OF_THE_PROVIDER = Validation.buildDefaultValidatorFactory().getMessageInterpolator();
    }

    @Override
    public Optional<FacesMessage> find(Throwable failure, Locale locale) {
        if (failure instanceof OfficeException refusal) {
            return Optional.of(message(refusal.text(locale)));
        }
        if (failure instanceof ConstraintViolationException refusal) {
            return Optional.of(message(refusal.getConstraintViolations().stream()
                .map(violation -> Messages.text(locale, violation, Words.OF_THE_PROVIDER)).distinct().sorted().collect(Collectors.joining("\n"))));
        }
        return Optional.empty();
    }

    private static FacesMessage message(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }
}
