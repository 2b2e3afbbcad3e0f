package org.tongzhou.core.organization;

import org.tongzhou.core.access.AuditedAct;

/** What is done with units, posts and people. Numbers and addresses of people are not written down, only that a file was changed. */
public final class OrganizationActs {
    public static final String FOUND_UNIT = "organization.foundUnit";
    public static final String CHANGE_UNIT = "organization.changeUnit";
    public static final String MOVE_UNIT = "organization.moveUnit";
    public static final String SHIFT_UNIT = "organization.shiftUnit";
    public static final String MERGE_UNIT = "organization.mergeUnit";
    public static final String ABOLISH_UNIT = "organization.abolishUnit";
    public static final String MANAGE_UNIT = "organization.manageUnit";
    public static final String MAKE_POST = "organization.makePost";
    public static final String CHANGE_POST = "organization.changePost";
    public static final String SHIFT_POST = "organization.shiftPost";
    public static final String ABOLISH_POST = "organization.abolishPost";
    public static final String ENTER_PERSON = "organization.enterPerson";
    public static final String CHANGE_PERSON = "organization.changePerson";
    public static final String SHIFT_PERSON = "organization.shiftPerson";
    public static final String APPOINT = "organization.appoint";
    public static final String RELIEVE = "organization.relieve";
    public static final String SET_SUBSTITUTE = "organization.setSubstitute";
    public static final String TAKE_CHARGE = "organization.takeCharge";
    public static final String END_CHARGE = "organization.endCharge";
    public static final String ADD_SECRETARY = "organization.addSecretary";
    public static final String END_SECRETARY = "organization.endSecretary";
    public static final String START_LEAVING = "organization.startLeaving";
    public static final String CANCEL_LEAVING = "organization.cancelLeaving";
    public static final String HAND_OVER = "organization.handOver";
    public static final String FINISH_LEAVING = "organization.finishLeaving";
    public static final String COME_BACK = "organization.comeBack";
    public static final String CHANGE_SIGHT = "organization.changeSight";
    /** Of a person's file, which has what others do not see. */
    public static final String VIEW_PERSON = "organization.viewPerson";
    public static final String EXPORT_PEOPLE = "organization.exportPeople";
    public static final String EXPORT_ORGANIZATION = "organization.exportOrganization";
    public static final String IMPORT_ORGANIZATION = "organization.importOrganization";

    private OrganizationActs() {
    }

    static AuditedAct on(String action, OrgUnit unit) {
        return AuditedAct.of(action, "unit", unit.getId(), unit.getLabel());
    }

    static AuditedAct on(String action, Post post) {
        return AuditedAct.of(action, "post", post.getId(), post.getUnit().getLabel() + ' ' + post.getName());
    }

    static AuditedAct on(String action, StaffMember person) {
        return AuditedAct.of(action, "person", person.getId(), person.name());
    }
}
