package org.tongzhou.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What is told of exceptions. */
final class Failures {
    private static final Logger LOGGER = System.getLogger(Failures.class.getName());
    private static final String TRANSLATORS = RefusalMessages.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {
    }

    /** The message of a refusal by the application, nothing if the exception is none. */
    static Optional<FacesMessage> refusal(FacesContext faces, Throwable failure) {
        Locale locale = locale(faces);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (RefusalMessages translator : translators(faces)) {
                Optional<FacesMessage> found = translator.find(cause, locale);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What to tell the user of an exception: what the application refuses, that the input cannot be ours, or the number of an incident. */
    static FacesMessage tell(FacesContext faces, Throwable failure) {
        return refusal(faces, failure).or(() -> forged(faces, failure)).orElseGet(() -> incident(faces, failure));
    }

    private static Optional<FacesMessage> forged(FacesContext faces, Throwable failure) {
        Optional<String> place = ForgedInput.refusedBy(failure);
        place.ifPresent(where -> LOGGER.log(Level.WARNING, "view {0} was sent what no browser sends by itself, and has done nothing: refused at {1}",
            view(faces), where));
        return place.map(where -> message(faces, FacesMessage.SEVERITY_ERROR, "bridge.forged"));
    }

    /** Logs an exception that nobody has foreseen. @return the message with the number by which the log knows it */
    private static FacesMessage incident(FacesContext faces, Throwable failure) {
        String number = "%010X".formatted(RANDOM.nextLong() & 0xFFFFFFFFFFL);
        LOGGER.log(Level.ERROR, "Incident " + number + ": view " + view(faces) + " failed", failure);
        return message(faces, FacesMessage.SEVERITY_ERROR, "bridge.incident", number);
    }

    private static String view(FacesContext faces) {
        return faces.getViewRoot() == null ? "?" : faces.getViewRoot().getViewId();
    }

    /** A message of the bridge itself. */
    static FacesMessage message(FacesContext faces, FacesMessage.Severity severity, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("org.tongzhou.bridge.messages", locale(faces), Failures.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new FacesMessage(severity, new MessageFormat(texts.getString(key), texts.getLocale()).format(arguments), null);
    }

    private static Locale locale(FacesContext faces) {
        return BridgeContext.of(faces).request().getLocale();
    }

    @SuppressWarnings("unchecked")
    private static List<RefusalMessages> translators(FacesContext faces) {
        Map<String, Object> application = faces.getExternalContext().getApplicationMap();
        return (List<RefusalMessages>) application.computeIfAbsent(TRANSLATORS, absent ->
            ServiceLoader.load(RefusalMessages.class).stream().map(ServiceLoader.Provider::get).toList());
    }
}
