package org.tongzhou.portlets.organization;

import java.io.Serializable;
import org.tongzhou.core.organization.Gender;
import org.tongzhou.core.organization.StaffFacts;

/** What was typed of a person so far. */
public class PersonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String familyName;
    private String givenName;
    private Gender gender;
    private String officePhone;
    private String room;
    private String mobile;
    private String email;

    static PersonForm of(StaffFacts facts) {
        PersonForm form = new PersonForm();
        form.familyName = facts.familyName();
        form.givenName = facts.givenName();
        form.gender = facts.gender();
        form.officePhone = facts.officePhone();
        form.room = facts.room();
        form.mobile = facts.mobile();
        form.email = facts.email();
        return form;
    }

    StaffFacts facts() {
        return new StaffFacts(familyName, givenName, gender, officePhone, room, mobile, email);
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String text) {
        familyName = text;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String text) {
        givenName = text;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender chosen) {
        gender = chosen;
    }

    public String getOfficePhone() {
        return officePhone;
    }

    public void setOfficePhone(String text) {
        officePhone = text;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String text) {
        room = text;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String text) {
        mobile = text;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String text) {
        email = text;
    }
}
