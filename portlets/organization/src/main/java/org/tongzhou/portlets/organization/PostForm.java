package org.tongzhou.portlets.organization;

import java.io.Serializable;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.PostRow;

/** What was typed of a post so far. */
public class PostForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private int version;
    private String name;
    private JobRank rank = JobRank.STAFF;
    private PostDuty duty = PostDuty.NONE;
    private Integer headcount;

    static PostForm of(PostRow row) {
        PostForm form = new PostForm();
        form.id = row.id();
        form.version = row.version();
        form.name = row.facts().name();
        form.rank = row.facts().rank();
        form.duty = row.facts().duty();
        form.headcount = row.facts().headcount();
        return form;
    }

    PostFacts facts() {
        return new PostFacts(name, rank, duty, headcount);
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public JobRank getRank() {
        return rank;
    }

    public void setRank(JobRank chosen) {
        rank = chosen;
    }

    public PostDuty getDuty() {
        return duty;
    }

    public void setDuty(PostDuty chosen) {
        duty = chosen;
    }

    public Integer getHeadcount() {
        return headcount;
    }

    public void setHeadcount(Integer number) {
        headcount = number;
    }
}
