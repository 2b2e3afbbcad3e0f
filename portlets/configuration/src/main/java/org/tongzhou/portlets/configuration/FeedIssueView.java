package org.tongzhou.portlets.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.portlet.PortletRequest;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedTokenDraft;
import org.tongzhou.core.feeds.FeedTokenService;
import org.tongzhou.core.feeds.IssuedToken;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Views;

/** A token that is issued, and shown once: neither the session nor the view's state keeps it. */
@Named("feedIssue")
@ViewScoped
public class FeedIssueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_MONTHS = 6;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Inject
    FeedTokenService service;
    @Inject
    Moments moments;

    private List<FeedColumn> choices = List.of();
    private String systemName;
    private String unit;
    private String person;
    private List<Long> columns = new ArrayList<>();
    private LocalDate lastDay;
    private transient String password;
    private Long issued;
    private transient String secret;

    public void open() {
        choices = service.listColumns();
        lastDay = moments.getNow().toLocalDate().plusMonths(USUAL_MONTHS);
    }

    public void send() {
        String typed = password;
        password = null;
        IssuedToken token = service.issue(new FeedTokenDraft(systemName, unit, person, new HashSet<>(columns), lastDay), typed);
        issued = token.id();
        secret = token.token();
    }

    /** It was handed over. */
    public void given() {
        secret = null;
        Views.show("feedToken", Map.of("id", issued));
    }

    /** By what name this browser reaches the server. */
    public String getServer() {
        PortletRequest request = CurrentPortlet.get().getRequest();
        boolean usual = request.getServerPort() == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }

    public boolean isIssued() {
        return issued != null;
    }

    public List<FeedColumn> getChoices() {
        return choices;
    }

    /** Null before it is issued, and when it was shown. */
    public String getSecret() {
        return secret;
    }

    public String getSystemName() {
        return systemName;
    }

    public void setSystemName(String typed) {
        systemName = typed;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String typed) {
        unit = typed;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String typed) {
        person = typed;
    }

    public List<Long> getColumns() {
        return columns;
    }

    public void setColumns(List<Long> chosen) {
        columns = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate chosen) {
        lastDay = chosen;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
