package org.tongzhou.core.publications;

import org.tongzhou.core.access.AuditedAct;

/** What is done with information and must be provable later. */
public final class PublicationActs {
    public static final String SEND = "publications.send";
    public static final String SIGN = "publications.sign";
    public static final String RECALL = "publications.recall";
    public static final String TAKE_BACK = "publications.takeBack";
    public static final String LAY_ASIDE = "publications.layAside";
    public static final String REFUSE = "publications.refuse";
    public static final String DELETE = "publications.delete";
    public static final String DETACH = "publications.detach";
    public static final String KEEP = "publications.keep";
    public static final String RETURN = "publications.return";
    public static final String ADOPT = "publications.adopt";
    public static final String REVISE = "publications.revise";
    public static final String SHARE = "publications.share";
    public static final String RELEASE = "publications.release";
    public static final String USE = "publications.use";
    public static final String CANCEL_USE = "publications.cancelUse";
    public static final String INSTRUCT = "publications.instruct";
    public static final String CANCEL_INSTRUCTION = "publications.cancelInstruction";
    public static final String COMMISSION = "publications.commission";
    public static final String URGE = "publications.urge";
    public static final String CLOSE_COMMISSION = "publications.closeCommission";
    public static final String EXTEND = "publications.extendCommission";
    public static final String WITHDRAW = "publications.withdrawCommission";
    public static final String WAIVE = "publications.waive";
    public static final String PUBLISH_CIRCULAR = "publications.publishCircular";
    public static final String CORRECT_CIRCULAR = "publications.correctCircular";
    public static final String EXPORT = "publications.export";

    private PublicationActs() {
    }

    static AuditedAct on(String action, Piece piece) {
        return AuditedAct.of(action, "piece", piece.getId(), piece.getTitle());
    }

    static AuditedAct on(String action, Adoption adoption) {
        return AuditedAct.of(action, "adoption", adoption.getId(), adoption.getTitle());
    }

    static AuditedAct on(String action, PublishedCircular circular) {
        return AuditedAct.of(action, "circular", circular.getId(), circular.month() + " / " + circular.getEdition());
    }

    static AuditedAct on(String action, Commission commission) {
        return AuditedAct.of(action, "commission", commission.getId(), commission.getTopic());
    }
}
