package org.tongzhou.core.contacts;

/** What is done with one's own contacts. Only the numbers of one's own contacts are written down: who somebody knows is his own matter. */
public final class ContactActs {
    public static final String ADD_CONTACT = "contacts.addContact";
    public static final String CHANGE_CONTACT = "contacts.changeContact";
    public static final String REMOVE_CONTACT = "contacts.removeContact";
    public static final String RESTORE_CONTACT = "contacts.restoreContact";
    public static final String EXPORT_CONTACTS = "contacts.exportContacts";
    public static final String IMPORT_CONTACTS = "contacts.importContacts";
    public static final String EXPORT_CARD = "contacts.exportCard";
    public static final String ADD_GROUP = "contacts.addGroup";
    public static final String RENAME_GROUP = "contacts.renameGroup";
    public static final String REMOVE_GROUP = "contacts.removeGroup";

    private ContactActs() {
    }
}
