package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.CircularService;
import org.tongzhou.core.publications.CommissionDraft;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.portlets.common.faces.Choices;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A commission that is being written. */
@Named("ask")
@ViewScoped
public class AskView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CommissionService commissions;
    @Inject
    CircularService circulars;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private String topic;
    private String requirement;
    private LocalDateTime due;
    private List<String> units = new ArrayList<>();

    public void send() {
        long id = commissions.commission(new CommissionDraft(topic, requirement == null ? "" : requirement, moments.instant(due), new HashSet<>(units)));
        messages.info("publications.done.commission", units.size());
        Views.show(Submissions.VIEW, Map.of(Submissions.COMMISSION, id));
    }

    /** Units that can be asked and fit what is typed. */
    public List<String> offer(String typed) {
        return Choices.fitting(circulars.listWriting(), typed);
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String text) {
        topic = text;
    }

    public String getRequirement() {
        return requirement;
    }

    public void setRequirement(String text) {
        requirement = text;
    }

    public LocalDateTime getDue() {
        return due;
    }

    public void setDue(LocalDateTime moment) {
        due = moment;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> chosen) {
        units = chosen == null ? new ArrayList<>() : chosen;
    }
}
