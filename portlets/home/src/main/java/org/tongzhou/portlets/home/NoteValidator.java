package org.tongzhou.portlets.home;

import java.util.Optional;
import java.util.Set;

import javax.portlet.PortletPreferences;
import javax.portlet.PreferencesValidator;
import javax.portlet.ValidatorException;

/** Keeps every way of storing a note within its rules (PLT.17.4). The message of the exception is the key of a text. */
public class NoteValidator implements PreferencesValidator {
    @Override
    public void validate(PortletPreferences preferences) throws ValidatorException {
        Optional<String> problem = Note.read(preferences).problem();
        if (problem.isPresent()) {
            throw new ValidatorException(problem.get(), Set.of(Note.TEXT, Note.TITLE));
        }
        String colour = preferences.getValue(Note.COLOUR, null);
        if (colour != null && NoteColour.named(colour).isEmpty()) {
            throw new ValidatorException("note.problem.colour", Set.of(Note.COLOUR));
        }
    }
}
