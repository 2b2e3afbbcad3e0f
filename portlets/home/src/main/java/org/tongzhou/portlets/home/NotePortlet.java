package org.tongzhou.portlets.home;

import java.io.IOException;
import java.util.Optional;

import javax.portlet.ActionRequest;
import javax.portlet.ActionResponse;
import javax.portlet.PortletException;
import javax.portlet.PortletMode;
import javax.portlet.PortletPreferences;
import javax.portlet.PortletRequest;
import javax.portlet.PortletSession;
import javax.portlet.ProcessAction;
import javax.portlet.ReadOnlyException;
import javax.portlet.RenderRequest;
import javax.portlet.RenderResponse;
import javax.portlet.ValidatorException;

import org.tongzhou.portlets.common.JspPortlet;

/**
 * A note (便签): a text that its reader writes in the window itself. EDIT gives it a title and a colour.
 *
 * <p>Render parameters: {@code done} and {@code problem} name the outcome of the last action. The form carries the version of
 * the text it was made for. What was written on another text than the one kept now is not stored; it stays in the portlet
 * session and is shown beside the other, to be saved in its place or thrown away.
 */
public class NotePortlet extends JspPortlet {
    private static final String DONE = "done";
    private static final String PROBLEM = "problem";
    private static final String PROBLEM_CHANGED = "note.problem.changed";
    private static final String REFUSED = "refused";

    @Override
    protected String getTitle(RenderRequest request) {
        String title = Note.read(request.getPreferences()).title();
        return title.isEmpty() ? super.getTitle(request) : title;
    }

    @Override
    protected void doView(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        prepare("/WEB-INF/note/view.jsp", request, response);
    }

    @Override
    protected void doEdit(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        prepare("/WEB-INF/note/edit.jsp", request, response);
    }

    @Override
    protected void doHelp(RenderRequest request, RenderResponse response) throws PortletException, IOException {
        show("/WEB-INF/note/help.jsp", request, response);
    }

    /** Keeps the text. */
    @ProcessAction(name = "save")
    public void save(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        Note kept = Note.read(request.getPreferences());
        Note written = kept.withText(request.getParameter(Note.TEXT));
        boolean fits = kept.version().equals(request.getParameter("version"));
        Optional<String> problem = fits || kept.equals(written) ? store(written, request) : Optional.of(PROBLEM_CHANGED);
        request.getPortletSession().setAttribute(REFUSED, problem.isPresent() ? written.cut() : null); // null removes it
        tell(problem, response);
    }

    /** Sets title and colour. */
    @ProcessAction(name = "describe")
    public void describe(ActionRequest request, ActionResponse response) throws PortletException, IOException {
        Note described = Note.read(request.getPreferences()).described(request.getParameter(Note.TITLE),
            NoteColour.named(request.getParameter(Note.COLOUR)).orElse(null));
        Optional<String> problem = store(described, request);
        if (problem.isEmpty()) {
            response.setPortletMode(PortletMode.VIEW);
        }
        tell(problem, response);
    }

    /** @return why nothing was stored */
    private static Optional<String> store(Note note, ActionRequest request) throws IOException {
        PortletPreferences preferences = request.getPreferences();
        try {
            note.write(preferences);
            preferences.store();
            return Optional.empty();
        } catch (ReadOnlyException e) {
            return Optional.of("note.problem.readOnly");
        } catch (ValidatorException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void tell(Optional<String> problem, ActionResponse response) {
        response.setRenderParameter(problem.isPresent() ? PROBLEM : DONE, problem.orElse("note.done.saved"));
    }

    private void prepare(String page, RenderRequest request, RenderResponse response) throws PortletException, IOException {
        Note note = Note.read(request.getPreferences());
        String problem = messageKey(PROBLEM, request);
        Note refused = problem == null ? null : refused(request);
        request.setAttribute("note", note);
        request.setAttribute("written", refused == null ? note : refused);
        request.setAttribute("other", PROBLEM_CHANGED.equals(problem) && refused != null ? note.text() : null);
        request.setAttribute(DONE, messageKey(DONE, request));
        request.setAttribute(PROBLEM, problem);
        request.setAttribute("colours", NoteColour.values());
        request.setAttribute("textMax", Note.TEXT_MAX_CHARS);
        request.setAttribute("titleMax", Note.TITLE_MAX_CHARS);
        request.setAttribute("css", fileUrl("/home.css", request, response));
        show(page, request, response);
    }

    private static Note refused(PortletRequest request) {
        PortletSession session = request.getPortletSession(false);
        return session != null && session.getAttribute(REFUSED) instanceof Note kept ? kept : null;
    }

    /** Only keys of our own: a render parameter can be written by anyone. */
    private String messageKey(String parameter, PortletRequest request) {
        String key = request.getParameter(parameter);
        return key != null && key.startsWith("note." + parameter + ".") && texts(request).containsKey(key) ? key : null;
    }
}
