package org.tongzhou.portlets.account;

import java.io.Serializable;

import org.tongzhou.core.organization.StaffFacts;

/** What was typed of the contact data so far. */
public class ContactDataForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String officePhone;
    private String room;
    private String mobile;
    private String email;

    static ContactDataForm of(StaffFacts facts) {
        ContactDataForm form = new ContactDataForm();
        form.officePhone = facts.officePhone();
        form.room = facts.room();
        form.mobile = facts.mobile();
        form.email = facts.email();
        return form;
    }

    StaffFacts facts(StaffFacts before) {
        return new StaffFacts(before.familyName(), before.givenName(), before.gender(), officePhone, room, mobile, email);
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
