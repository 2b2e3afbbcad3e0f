package org.tongzhou.portlets.administration;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletRequest;
import javax.portlet.ProcessAction;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ResourceRequest;
import javax.portlet.ResourceResponse;

import org.tongzhou.core.pages.LayerService;
import org.tongzhou.core.pages.PortletRuleService;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.Csv;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.JspPortlet;
import org.tongzhou.portlets.common.ListView;

/**
 * Portlets (小窗管理): which there are, where they stand, how much they are used; who may use one; which is switched off for
 * maintenance, with what message.
 *
 * <p>Render parameters: those of {@link ListView}; {@code portlet} ({@code /home::links}) shows one portlet with its forms.
 */
public class PortletsPortlet extends JspPortlet {
    private static final String PORTLET = "portlet";

    @Inject
    PortletList portlets;
    @Inject
    PortletRuleService rules;
    @Inject
    LayerService layers;
    @Inject
    PeopleService people;
    @Inject
    Clock clock;

    private ZoneId zone;

    @Override
    public void init() {
        zone = ZoneId.of(getInitParameter("zone"));
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        request.setAttribute("css", fileUrl("/administration.css", request, response));
        Told.show(request);
        try {
            show(prepare(request), request, response);
        } catch (NotPermittedException e) {
            Refusal.show(e, request);
            show(Refusal.PAGE, request, response);
        }
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/portlets/help.jsp", request, response);
    }

    /** Looks for the text of the field {@code search}. */
    @ProcessAction(name = "search")
    public void search(ActionRequest request, ActionResponse response) {
        ListView.keepSearch(request, response);
    }

    /** Gives the portlet to the roles and units that are chosen, to everybody if none is. */
    @ProcessAction(name = "audience")
    public void audience(ActionRequest request, ActionResponse response) {
        change(request, response, "portlets.done.audience",
            line -> rules.setAudience(line.portlet(), Fields.chosen("roles", request), Fields.chosen("units", request)));
    }

    /** Switches the portlet off with the message of the field {@code message}. */
    @ProcessAction(name = "off")
    public void off(ActionRequest request, ActionResponse response) {
        change(request, response, "portlets.done.off",
            line -> rules.switchOff(line.portlet(), Fields.text("message", request)));
    }

    /** Switches the portlet on. */
    @ProcessAction(name = "on")
    public void on(ActionRequest request, ActionResponse response) {
        change(request, response, "portlets.done.on", line -> rules.switchOn(line.portlet()));
    }

    /** Puts the portlet on the page of the field {@code page}, for those who arranged it themselves too if {@code pushed} is ticked. */
    @ProcessAction(name = "place")
    public void place(ActionRequest request, ActionResponse response) {
        change(request, response, "portlets.done.place",
            line -> layers.addWindow(Fields.text("page", request), line.portlet(), !Fields.text("pushed", request).isEmpty()));
    }

    /** The list as a CSV file. */
    @Override
    public void serveResource(ResourceRequest request, ResourceResponse response) throws IOException {
        try {
            ResourceBundle texts = texts(request);
            List<PortletLine> lines = view(request).sorted(portlets.list(request.getLocale()), PortletsPortlet::matches);
            Download.send(response, MessageFormat.format(texts.getString("portlets.file"), LocalDate.now(clock.withZone(zone))),
                "text/csv", csv(lines, texts));
        } catch (NotPermittedException e) {
            Refusal.send(e, request, response);
        }
    }

    static String csv(List<PortletLine> lines, ResourceBundle texts) {
        StringBuilder csv = new StringBuilder(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(Stream.concat(Stream.of(PortletColumn.values()).map(PortletColumn::key), Stream.of("portlets.column.name"))
            .map(texts::getString).toArray()));
        for (PortletLine line : lines) {
            csv.append(Csv.line(line.title(), texts.getString(line.category()), line.pages(), line.people(), line.renders(),
                line.audience().isEmpty() ? texts.getString("portlets.everybody") : String.join(texts.getString("list.separator"), line.audience()),
                texts.getString(line.off() ? "portlets.state.off" : "portlets.state.on"), line.name()));
        }
        return csv.toString();
    }

    /** An act on the portlet that the form names; it is shown again with what came of it. */
    private void change(ActionRequest request, ActionResponse response, String done, Consumer<PortletLine> act) {
        ResourceBundle texts = texts(request);
        String name = Fields.text(PORTLET, request);
        try {
            Optional<PortletLine> line = portlets.find(name, request.getLocale());
            if (line.isEmpty()) {
                Told.refused(texts.getString("portlets.gone"), request, response);
                return;
            }
            response.setRenderParameter(PORTLET, name);
            act.accept(line.get());
            Told.done(new MessageFormat(texts.getString(done), request.getLocale()).format(new Object[] {line.get().title()}), request, response);
        } catch (OfficeException e) {
            Told.refused(e.text(request.getLocale()), request, response);
        }
    }

    /** @return the view that fits the render parameters */
    private String prepare(RenderRequest request) {
        String name = request.getParameter(PORTLET);
        Optional<PortletLine> line = name == null ? Optional.empty() : portlets.find(name, request.getLocale());
        if (line.isPresent()) {
            PortletLine shown = line.get();
            request.setAttribute("line", shown);
            request.setAttribute("roles", Choice.roles(layers.listRoles(), shown.rule().roles(), request.getLocale()));
            request.setAttribute("units", Choice.units(layers.listUnits(), shown.rule().units()));
            request.setAttribute("pages", layers.listPagesWithout(shown.portlet()).stream().map(page -> new Choice(page.name(), page.title(), false)).toList());
            if (shown.off()) {
                String by = shown.rule().switchedOffBy();
                request.setAttribute("offBy", people.listNames(Set.of(by)).get(by));
                request.setAttribute("offAt", DateTimeFormatter.ofPattern(texts(request).getString("list.time")).withZone(zone)
                    .format(shown.rule().switchedOffAt()));
            }
            return "/WEB-INF/portlets/portlet.jsp";
        }
        ListView<PortletLine> view = view(request);
        List<PortletLine> all = portlets.list(request.getLocale());
        request.setAttribute("shown", view);
        request.setAttribute("part", view.part(all, PortletsPortlet::matches));
        request.setAttribute("unplaced", all.stream().filter(PortletLine::unplaced).sorted(PortletColumn.TITLE.order(false)).toList());
        return "/WEB-INF/portlets/view.jsp";
    }

    private static ListView<PortletLine> view(PortletRequest request) {
        return ListView.of(request, List.of(PortletColumn.values()));
    }

    private static boolean matches(PortletLine line, String search) {
        return Pinyin.matches(line.title(), search) || ListView.contains(search, line.name(), line.description());
    }
}
