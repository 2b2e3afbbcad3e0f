package org.tongzhou.portlets.common.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;

import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;

/** A person in a picker, who is sent as the user name. */
@FacesConverter(value = "org.tongzhou.Person", managed = true)
public class PersonConverter implements Converter<PersonRow> {
    private static final int FOUND_MAX = 20;

    @Inject
    PeopleService people;
    @Inject
    Texts texts;

    @Override
    public PersonRow getAsObject(FacesContext faces, UIComponent field, String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        return people.searchPeople(username, new PageRequest(0, FOUND_MAX)).rows().stream().filter(person -> person.username().equals(username)).findFirst()
            .orElseThrow(() -> new ConverterException(
                new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("office.picker.noPerson", username), null)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, PersonRow person) {
        return person == null ? "" : person.username();
    }
}
