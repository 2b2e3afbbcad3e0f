package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostRow;
import org.tongzhou.core.organization.PostService;
import org.tongzhou.core.organization.PrecedenceService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The posts of the unit that is shown, with those who hold them. */
@Named("posts")
@ViewScoped
public class PostsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OrganizationService organization;
    @Inject
    PostService posts;
    @Inject
    PrecedenceService precedence;
    @Inject
    UnitView unit;
    @Inject
    UserMessages messages;

    private List<PostRow> rows = List.of();
    private PostForm form;
    private PostRow leaving;
    private boolean ordering;

    public void open() {
        if (unit.getDetails() != null) {
            rows = organization.listPosts(unit.getDetails().id());
        }
    }

    public void askAdd() {
        form = new PostForm();
        leaving = null;
    }

    public void askEdit(PostRow row) {
        form = PostForm.of(row);
        leaving = null;
    }

    public void askAbolish(PostRow row) {
        leaving = row;
        form = null;
    }

    public void dismiss() {
        form = null;
        leaving = null;
    }

    /** Shows, or hides, what changes the order. */
    public void order(boolean wanted) {
        ordering = wanted;
        dismiss();
    }

    public void shiftPost(PostRow row, boolean up) {
        precedence.shiftPost(row.id(), row.version(), up);
        open();
    }

    public void shiftPerson(PostRow.Holder holder, boolean up) {
        precedence.shiftPerson(holder.personId(), up);
        open();
    }

    public boolean isOrdering() {
        return ordering;
    }

    public void save() {
        if (form.getId() == null) {
            posts.addPost(unit.getDetails().id(), form.facts());
        } else {
            posts.changePost(form.getId(), form.getVersion(), form.facts());
        }
        done("organization.post.saved", form.getName());
    }

    public void abolish() {
        posts.abolishPost(leaving.id(), leaving.version());
        done("organization.post.abolished", leaving.facts().name());
    }

    private void done(String key, String name) {
        messages.info(key, name);
        Views.show("units", Map.of("unit", unit.getDetails().id()));
    }

    public List<PostRow> getRows() {
        return rows;
    }

    /** What is being filled in; null for nothing. */
    public PostForm getForm() {
        return form;
    }

    /** The post that is to be abolished; null for none. */
    public PostRow getLeaving() {
        return leaving;
    }

    public JobRank[] getRanks() {
        return JobRank.values();
    }

    public PostDuty[] getDuties() {
        return PostDuty.values();
    }
}
