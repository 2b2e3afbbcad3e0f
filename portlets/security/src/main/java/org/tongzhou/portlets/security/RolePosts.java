package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.security.PostGrantRow;
import org.tongzhou.core.security.PostRoleService;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The posts and duties that give a role. */
@Named("rolePosts")
@ViewScoped
public class RolePosts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    PostRoleService service;
    @Inject
    RoleWords words;
    @Inject
    UserMessages messages;

    private Choice post;
    private PostDuty duty;
    private PostGrantRow withdrawing;

    public List<PostGrantRow> of(String role) {
        return service.list(role);
    }

    /** What the picker offers while somebody types, in Chinese or by pinyin. */
    public List<Choice> find(String typed) {
        String wanted = typed == null ? "" : typed.replaceAll("\\s+", "");
        return service.listPosts().stream().filter(each -> wanted.isEmpty() || Pinyin.matches(each.unit() + each.name(), wanted)).limit(FOUND_MAX)
            .map(each -> new Choice(each.id(), each.label(), "")).toList();
    }

    public List<PostDuty> getDuties() {
        return Arrays.stream(PostDuty.values()).filter(each -> each != PostDuty.NONE).toList();
    }

    /** Gives the role to the post and to the duty that were chosen. */
    public void grant(String role) {
        if (post == null && duty == null) {
            throw new RuleViolationException("security.dutyMissing");
        }
        if (post != null) {
            service.grantToPost(role, post.id());
            messages.info("roles.posts.granted", post.label(), words.role(role));
        }
        if (duty != null) {
            service.grantToDuty(role, duty);
            messages.info("roles.posts.granted", words.duty(duty), words.role(role));
        }
        post = null;
        duty = null;
    }

    public void askWithdraw(PostGrantRow row) {
        withdrawing = row;
    }

    public void dismiss() {
        withdrawing = null;
    }

    public void withdraw() {
        PostGrantRow row = withdrawing;
        withdrawing = null;
        service.withdraw(row.id());
        messages.info("roles.posts.withdrawn", name(row));
    }

    /** What gives the role, as people say it. */
    public String name(PostGrantRow row) {
        return row.post() == null ? words.duty(row.duty()) : row.post();
    }

    /** What is to be withdrawn if the user confirms; null for nothing. */
    public PostGrantRow getWithdrawing() {
        return withdrawing;
    }

    public Choice getPost() {
        return post;
    }

    public void setPost(Choice chosen) {
        post = chosen;
    }

    public PostDuty getDuty() {
        return duty;
    }

    public void setDuty(PostDuty chosen) {
        duty = chosen;
    }
}
