package org.tongzhou.portlets.organization;

import java.io.Serializable;
import org.tongzhou.core.contacts.PersonalFacts;

/** What was typed of one's own contact so far. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String organization;
    private String post;
    private String phone;
    private String mobile;
    private String email;
    private String address;
    private String remark;

    static ContactForm of(PersonalFacts facts) {
        ContactForm form = new ContactForm();
        form.name = facts.name();
        form.organization = facts.organization();
        form.post = facts.post();
        form.phone = facts.phone();
        form.mobile = facts.mobile();
        form.email = facts.email();
        form.address = facts.address();
        form.remark = facts.remark();
        return form;
    }

    PersonalFacts facts() {
        return new PersonalFacts(name, organization, post, phone, mobile, email, address, remark);
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String text) {
        organization = text;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String text) {
        post = text;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String text) {
        phone = text;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String text) {
        address = text;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String text) {
        remark = text;
    }
}
