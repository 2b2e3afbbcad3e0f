package org.tongzhou.core.organization;

/** Permissions of this domain; to look at the tree takes no more than a login. */
public final class OrganizationPermissions {
    /** To change all units and people: the city's administrator. */
    public static final String MANAGE = "organization:manage";
    /** To change sections, posts and people of the own unit: its administrator (单位管理员). Who holds {@link #MANAGE} holds it, too. */
    public static final String MANAGE_OWN = "organization:manage-own";

    private OrganizationPermissions() {
    }
}
